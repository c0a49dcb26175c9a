#ifdef __linux__
#define _GNU_SOURCE // memfd_create, dup3
#endif
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

int cn_unnamed_file(void) {
    // A limit for files holds for those in memory, too, and would cut off what is written.
    struct rlimit limit;
    if (getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY) return -1;
#ifdef __linux__
    return memfd_create("corslab", MFD_CLOEXEC);
#else
    char path[] = "/tmp/corslab.XXXXXX";
    const int fd = mkstemp(path);
    if (fd >= 0) {
        unlink(path);
        fcntl(fd, F_SETFD, FD_CLOEXEC);
    }
    return fd;
#endif
}

bool cn_put_in_place(int fd, int place) {
#ifdef __linux__
    while (dup3(fd, place, O_CLOEXEC) < 0) {
        if (errno != EINTR && errno != EBUSY) return false;
    }
    return true;
#else
    while (dup2(fd, place) < 0) {
        if (errno != EINTR) return false;
    }
    return fcntl(place, F_SETFD, FD_CLOEXEC) >= 0;
#endif
}
