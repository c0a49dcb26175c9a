// A target needs a source file, even where libFuzzer brings all the code.
#include "CFuzzer.h"
