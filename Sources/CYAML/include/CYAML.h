// libyaml as a module of its own, so that only Documents can see it.
#ifndef CYAML_H
#define CYAML_H
#include <yaml.h>
#endif
