#ifdef __linux__
#define _GNU_SOURCE // memfd_create, dup3
#endif
#include "CNcurses.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int cn_unnamed_file(void) {
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
    return dup3(fd, place, O_CLOEXEC) >= 0;
#else
    return dup2(fd, place) >= 0 && fcntl(place, F_SETFD, FD_CLOEXEC) >= 0;
#endif
}
