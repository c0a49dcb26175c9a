#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const int watched_signals[] = {SIGTERM, SIGHUP,  SIGINT,  SIGQUIT,
                                      SIGTSTP, SIGCONT, SIGWINCH, SIGCHLD};
enum { watched_count = sizeof watched_signals / sizeof *watched_signals };

static int reading_end = -1;
static int writing_end = -1;
static struct sigaction actions_before[watched_count];

/// The process that has the terminal meanwhile, zero for none.
static volatile sig_atomic_t child;

void cn_signals_set_child(int process) {
    child = process;
    if (process <= 0) return;
    sigset_t every;
    sigfillset(&every);
    sigprocmask(SIG_UNBLOCK, &every, NULL);
}

void cn_signals_end_child(void) {
    if (child <= 0) return;
    kill(child, SIGHUP);
    const struct timespec moment = {.tv_nsec = 20 * 1000 * 1000};
    for (int i = 0; i < 50 && waitpid(child, NULL, WNOHANG) == 0; i++) nanosleep(&moment, NULL);
}

static void on_signal(int number) {
    const int error = errno;
    if (child > 0 && (number == SIGTERM || number == SIGHUP)) kill(child, number);
    const unsigned char byte = (unsigned char)number;
    // A full pipe loses nothing that matters: its reader has plenty to do.
    if (write(writing_end, &byte, 1) < 0) errno = 0;
    errno = error;
}

static int own_end(int fd) {
    fcntl(fd, F_SETFD, FD_CLOEXEC);
    fcntl(fd, F_SETFL, O_NONBLOCK);
    return fd;
}

int cn_signals_open(void) {
    int ends[2];
    if (pipe(ends) != 0) return -1;
    reading_end = own_end(ends[0]);
    writing_end = own_end(ends[1]);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    action.sa_flags = SA_RESTART;
    for (int i = 0; i < watched_count; i++) {
        sigaction(watched_signals[i], NULL, &actions_before[i]);
        // What somebody had ignored, as nohup does, stays so; but of an ignored SIGCHLD's children
        // nobody hears.
        if (actions_before[i].sa_handler == SIG_IGN && watched_signals[i] != SIGCHLD) continue;
        sigaction(watched_signals[i], &action, NULL);
    }
    return reading_end;
}

void cn_signals_close(void) {
    if (reading_end < 0) return;
    for (int i = 0; i < watched_count; i++) {
        sigaction(watched_signals[i], &actions_before[i], NULL);
    }
    close(reading_end);
    close(writing_end);
    reading_end = -1;
    writing_end = -1;
}

void cn_stop(void) {
    struct sigaction stopping, before;
    memset(&stopping, 0, sizeof stopping);
    stopping.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, NULL, &before);
    if (before.sa_handler == SIG_IGN) return;
    sigaction(SIGTSTP, &stopping, NULL);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &before, NULL);
}

_Noreturn void cn_die_by(int signal_number) {
    signal(signal_number, SIG_DFL);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal_number);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
    raise(signal_number);
    // Only signals that do not end a process by default come here.
    _exit(128 + signal_number);
}
