#include "CNcurses.h"

#include <sys/ioctl.h>
#include <term.h>
#undef columns // term.h claims the word for itself

bool cn_read_cell(WINDOW *window, int row, int column, wchar_t *text, attr_t *attributes,
                  short *pair) {
    cchar_t cell;
    return mvwin_wch(window, row, column, &cell) != ERR
        && getcchar(&cell, text, attributes, pair, NULL) != ERR;
}

cn_terminal_kind cn_terminal_kind_of(const char *type, int fd) {
    int found = 0;
    // With a place for its verdict, setupterm() returns instead of ending the process.
    if (setupterm(type, fd, &found) == ERR || found != 1) return cn_unknown_terminal;
    const bool addresses = cn_capability("cup") != NULL;
    del_curterm(cur_term);
    return addresses ? cn_usable : cn_cannot_address_cursor;
}

const char *cn_capability(const char *name) {
    const char *value = tigetstr(name);
    return value == (const char *)-1 ? NULL : value;
}

bool cn_has_direct_colour(void) {
    // A flag, a number or a string, depending on the description's author.
    const char *text = cn_capability("RGB");
    return tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || text != NULL;
}

bool cn_terminal_size(int fd, int *rows, int *columns) {
    struct winsize size;
    if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return true;
}

bool cn_is_at_end(int fd) {
    int waiting = 0;
    return ioctl(fd, FIONREAD, &waiting) != 0 || waiting == 0;
}
