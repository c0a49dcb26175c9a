/// A terminal without a screen, for tests; what Swift does not import of it.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <spawn.h>
#include <stddef.h>

/// Opens a terminal's other side, which no program started later inherits, and tells the terminal's
/// path. Returns -1 and sets errno without one.
int cpt_open(char *_Nonnull path, size_t room);

/// Gives the terminal a size, of which its program is told.
void cpt_resize(int fd, int rows, int columns);

/// Starts a program as the leader of a session to which the terminal belongs, with no signal ignored
/// or blocked. Returns its process, or -1 and sets errno.
int cpt_start(const char *_Nonnull terminal, char *_Nullable const *_Nonnull arguments,
              char *_Nullable const *_Nonnull environment);

#endif
