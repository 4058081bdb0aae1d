// target: probe
#include "shared/worker.h"

void Worker::run() { work_(); }
