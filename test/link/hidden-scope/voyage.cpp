#include "mooring.h"

#include <coroutine>

struct Tide {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  int await_resume();
};
struct Voyage {
  struct promise_type {
    Voyage get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

Voyage waitBad() {
  Mooring mooring("quay.wait");
  co_await Tide{}; // finds: tracing-scope-across-suspension "scope 'mooring' is alive"
}

Voyage roundsBad(int rounds) {
  while (rounds-- > 0) {
    Mooring mooring("quay.round");
    co_await Tide{}; // finds: tracing-scope-across-suspension
  }
}

Voyage goneOk() {
  {
    Mooring mooring("quay.enter");
  }
  co_await Tide{};
}

Voyage spanOnlyOk() {
  Logbook logbook("quay.note");
  co_await Tide{};
}
