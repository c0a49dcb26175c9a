/// What Terminal needs of ncurses, and of signals, in a shape that Swift can import.
///
/// Swift cannot see macros with casts (A_BOLD), cannot safely read C's global variables (stdscr),
/// and cannot write signal handlers; everything else it calls directly.
#ifndef CNCURSES_H
#define CNCURSES_H

// The wide functions are declared only on request.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
// Functions instead of macros, and WINDOW as an opaque pointer.
#define NCURSES_NOMACROS 1
#define NCURSES_OPAQUE 1
#include <ncurses.h>

#include <stdbool.h>

// Globals

static inline WINDOW *cn_stdscr(void) { return stdscr; }
static inline WINDOW *cn_curscr(void) { return curscr; }
static inline int cn_colours(void) { return COLORS; }
static inline int cn_colour_pairs(void) { return COLOR_PAIRS; }
static inline int cn_escape_delay(void) { return ESCDELAY; }

// Attributes

static const attr_t CN_BOLD = A_BOLD;
static const attr_t CN_UNDERLINE = A_UNDERLINE;
static const attr_t CN_REVERSE = A_REVERSE;
static const attr_t CN_DIM = A_DIM;

/// Composes a cell from a character and up to two marks on it, zero where there is none.
static inline cchar_t cn_cell(wchar_t character, wchar_t first_mark, wchar_t second_mark,
                              attr_t attributes, short pair) {
    const wchar_t text[] = {character, first_mark, second_mark, 0};
    cchar_t cell;
    setcchar(&cell, text, attributes, pair, NULL);
    return cell;
}

/// Reads a cell of a window back; `text` has room for CCHARW_MAX + 1 characters.
bool cn_read_cell(WINDOW *window, int row, int column, wchar_t *text, attr_t *attributes,
                  short *pair);

// Terminals

typedef enum {
    cn_usable,
    cn_unknown_terminal,
    cn_cannot_address_cursor,
} cn_terminal_kind;

/// Looks a terminal type up without touching the terminal; NULL means $TERM.
cn_terminal_kind cn_terminal_kind_of(const char *type, int fd);

/// The value of a terminfo string, or NULL where the terminal has none. Needs an open screen.
const char *cn_capability(const char *name);

/// Whether colour numbers from 8 on are red, green and blue values. Needs an open screen.
bool cn_has_direct_colour(void);

/// Reads the size of the terminal behind a descriptor; false if it is none or does not know.
bool cn_terminal_size(int fd, int *rows, int *columns);

/// Whether a descriptor that poll() calls readable has no byte left, which means its end.
bool cn_is_at_end(int fd);

// Descriptors

/// Opens a file in memory, or one that has no name any more; -1 where that is not possible, or where
/// files have a limit.
int cn_unnamed_file(void);

/// Makes a number stand for what another descriptor stands for, here and not in programs that are
/// started.
bool cn_put_in_place(int fd, int place);

// Crash guard: whatever ends the process, the terminal is as it was before.

/// Remembers the terminal's modes; to be called before newterm().
void cn_guard_prepare(int fd);

/// Composes what resets the terminal, and hooks exit() and every signal that ends a process and is
/// not turned into input; after newterm().
///
/// `modes` are the bytes that switch off what the program itself switched on.
void cn_guard_arm(const char *modes);

/// Says whether the screen is left for a while, so that only the terminal's modes are to be restored.
void cn_guard_set_outside(bool outside);

/// Lets go of the signals again; after endwin().
void cn_guard_disarm(void);

/// Diverts what is written to standard error, if that is a terminal, until the release.
///
/// Swift reports a fatal error before it stops, and on the alternate screen nobody would see it.
void cn_stderr_capture(void);

/// Gives standard error back and writes what was held. Safe in a signal handler.
void cn_stderr_release(void);

// Signals

/// Turns the signals that ask for attention into bytes in a pipe and returns its reading end.
///
/// They are SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH and SIGCHLD, as far as they
/// are not ignored, and each byte is the signal's number. To be called before newterm(), so that
/// ncurses leaves them alone. Returns -1 without a pipe.
int cn_signals_open(void);

/// Says which process has the terminal meanwhile, zero for none: SIGTERM and SIGHUP are passed on to
/// it, so that what ends this process also ends that one. Signals that were blocked until it was
/// known come now.
void cn_signals_set_child(int process);

/// Ends that process, if there is one, and gives it a second to put the terminal in order. Safe in a
/// signal handler.
void cn_signals_end_child(void);

/// Gives the signals back to what had them before.
void cn_signals_close(void);

/// Stops the process and its whole group, as the terminal does for ^Z, until they are continued.
///
/// A group that no shell could continue goes on at once, and so does one that ignores SIGTSTP.
void cn_stop(void);

/// Ends the process the way that signal ends one that does not handle it.
_Noreturn void cn_die_by(int signal_number);

#endif
