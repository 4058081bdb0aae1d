#include "handle.h"

#include <stdexcept>

namespace mill {

static void child() {
  auto span = begin("mill.child");
  span.end();
}

void lateBad() {
  auto handle = begin("mill.late");
  handle.end();
  handle.note("late"); // finds: tracing-use-after-end
}

void inTimeOk() {
  auto handle = begin("mill.time");
  handle.note("in time");
  handle.end();
}

// Nobody can make such a handle active: a matter of its class, if at all.
void FN_inactive() {
  auto handle = begin("mill.parent");
  child();
  handle.end();
}

void neverAdoptedBad() {
  auto span = adoptable("mill.parent"); // finds: tracing-inactive-span
  child();
  span.end();
}

void adoptedOk() {
  auto span = adoptable("mill.parent");
  Adopter::enter(span);
  child();
  span.end();
}

void activeOk() {
  Entered entered("mill.entered");
  child();
}

void droppedBad() {
  begin("mill.dropped"); // finds: tracing-dropped-span
}

// What its destructor does is not looked up where another unit says that it is the
// usual one.
void FN_thrown(int stones) {
  auto handle = begin("mill.thrown");
  if (stones < 0)
    throw std::runtime_error("stones");
  handle.end();
}

void thrownOk(int stones) {
  auto handle = begin("mill.thrown");
  if (stones < 0) {
    handle.fail("stones");
    throw std::runtime_error("stones");
  }
  handle.end();
}

void sackOk(int stones) {
  Sack sack;
  sack.end();
  sack.note("late");
  if (stones < 0)
    throw std::runtime_error("stones");
}

} // namespace mill
