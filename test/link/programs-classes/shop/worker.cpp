// target: shop
#include "shared/worker.h"

void Worker::run() {
  std::thread([this] { work_(); }).detach();
}
