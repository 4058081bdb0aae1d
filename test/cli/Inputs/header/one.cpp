#include "cart.h"

void one() { process(); }
