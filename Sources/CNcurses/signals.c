#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int watched_signals[] = {SIGTERM, SIGHUP,  SIGINT,  SIGQUIT,
                                      SIGTSTP, SIGCONT, SIGWINCH};
enum { watched_count = sizeof watched_signals / sizeof *watched_signals };

static int reading_end = -1;
static int writing_end = -1;
static struct sigaction actions_before[watched_count];

static void on_signal(int number) {
    const int error = errno;
    const unsigned char byte = (unsigned char)number;
    // A full pipe loses nothing that matters: whoever reads it has plenty to do.
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
        // What somebody had ignored, as nohup does, stays so.
        if (actions_before[i].sa_handler == SIG_IGN) continue;
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
