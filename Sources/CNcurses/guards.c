#ifdef __linux__
#define _GNU_SOURCE // F_DUPFD_CLOEXEC
#endif
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int fatal_signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
enum { fatal_count = sizeof fatal_signals / sizeof *fatal_signals };

/// Signals from outside that nobody here expects and that end a process all the same. Those that
/// are expected become input; see signals.c.
static const int ending_signals[] = {
    SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGPIPE,
#ifdef __linux__
    SIGIO, SIGPWR, SIGSTKFLT,
#endif
};
enum { ending_count = sizeof ending_signals / sizeof *ending_signals };

static int guarded_fd = -1;
static struct termios modes_before;
static bool has_modes_before;
static char reset_bytes[512];
static size_t reset_length;
static struct sigaction actions_before[NSIG];
static sigset_t hooked_signals;
static bool chains_to_backtracer;
static volatile sig_atomic_t is_armed;
static volatile sig_atomic_t is_outside;

static int real_stderr = -1;
static int held_stderr = -1;

/// A signal handler's own stack: after an overflow the usual one has no room left.
static char alternate_stack[64 * 1024];

// Standard error

void cn_stderr_capture(void) {
    if (real_stderr >= 0 || !isatty(STDERR_FILENO)) return;
    const int file = cn_unnamed_file();
    if (file < 0) return;
    // Above the first few numbers, which programs like to reuse.
    const int copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
    if (copy < 0 || fcntl(file, F_SETFL, O_APPEND) < 0 || dup2(file, STDERR_FILENO) < 0) {
        if (copy >= 0) close(copy);
        close(file);
        return;
    }
    held_stderr = file;
    real_stderr = copy;
}

void cn_stderr_release(void) {
    if (real_stderr < 0) return;
    dup2(real_stderr, STDERR_FILENO);
    close(real_stderr);
    real_stderr = -1;

    char buffer[1024];
    off_t at = 0;
    ssize_t count;
    while ((count = pread(held_stderr, buffer, sizeof buffer, at)) > 0) {
        if (write(STDERR_FILENO, buffer, (size_t)count) < 0) break;
        at += count;
    }
    close(held_stderr);
    held_stderr = -1;
}

// The terminal

static void add_reset(const char *bytes) {
    if (bytes == NULL) return;
    const size_t length = strlen(bytes);
    if (reset_length + length > sizeof reset_bytes) return;
    memcpy(reset_bytes + reset_length, bytes, length);
    reset_length += length;
}

/// Restores the terminal with nothing but async-signal-safe calls, each on its best effort.
static void restore(void) {
    if (!is_armed) return;
    is_armed = false;
    const int error = errno;
    for (size_t sent = 0; sent < reset_length && !is_outside;) {
        const ssize_t count = write(guarded_fd, reset_bytes + sent, reset_length - sent);
        if (count <= 0) break;
        sent += (size_t)count;
    }
    if (has_modes_before) tcsetattr(guarded_fd, TCSANOW, &modes_before);
    cn_stderr_release();
    errno = error;
}

static void at_end(int number, siginfo_t *info, void *context) {
    cn_signals_end_child();
    restore();
    const struct sigaction *before = &actions_before[number];
    if (chains_to_backtracer && (before->sa_flags & SA_SIGINFO)) {
        before->sa_sigaction(number, info, context);
        return;
    }
    // The signal is blocked until this handler returns, and then ends the process with the
    // status that it deserves.
    signal(number, SIG_DFL);
    raise(number);
}

/// Restores the terminal before a signal ends the process; what somebody had ignored stays so,
/// unless it must not.
static void hook(int number, bool even_if_ignored) {
    struct sigaction *before = &actions_before[number];
    if (sigaction(number, NULL, before) != 0) return;
    const bool is_ignored = !(before->sa_flags & SA_SIGINFO) && before->sa_handler == SIG_IGN;
    if (is_ignored && !even_if_ignored) return;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = at_end;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    if (sigaction(number, &action, NULL) == 0) sigaddset(&hooked_signals, number);
}

void cn_guard_prepare(int fd) {
    guarded_fd = fd;
    has_modes_before = tcgetattr(fd, &modes_before) == 0;
}

void cn_guard_arm(const char *modes) {
    reset_length = 0;
    add_reset(modes);
    static const char *const capabilities[] = {"rmkx", "cnorm", "sgr0", "op", "rmcup"};
    for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++) {
        add_reset(cn_capability(capabilities[i]));
    }

    stack_t current;
    if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
        const stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
        sigaltstack(&stack, NULL);
    }

    // On a terminal Swift's backtracer waits for a key for half a minute, in silence; it gets
    // its turn only when somebody has asked for it by name.
    chains_to_backtracer = getenv("SWIFT_BACKTRACE") != NULL;
    sigemptyset(&hooked_signals);
    for (int i = 0; i < fatal_count; i++) hook(fatal_signals[i], true);
    for (int i = 0; i < ending_count; i++) hook(ending_signals[i], false);
#ifdef SIGRTMIN
    for (int number = SIGRTMIN; number <= SIGRTMAX; number++) hook(number, false);
#endif

    static bool is_registered;
    if (!is_registered) is_registered = atexit(restore) == 0;
    is_armed = true;
}

void cn_guard_set_outside(bool outside) { is_outside = outside; }

void cn_guard_disarm(void) {
    if (!is_armed) return;
    is_armed = false;
    for (int number = 1; number < NSIG; number++) {
        if (sigismember(&hooked_signals, number) == 1) {
            sigaction(number, &actions_before[number], NULL);
        }
    }
}
