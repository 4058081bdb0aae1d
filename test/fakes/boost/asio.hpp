// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>

namespace boost {
namespace asio {

class io_context {
public:
  class executor_type {};
  executor_type get_executor() noexcept { return {}; }
  std::size_t run() { return 0; }
  template <typename Handler> void post(Handler &&) {}
  class strand {
  public:
    template <typename Function, typename Allocator>
    void post(Function &&, const Allocator &) const {}
  };
};

template <typename Executor> class strand {
public:
  template <typename Function, typename Allocator>
  void post(Function &&, const Allocator &) const {}
};

class thread_pool {
public:
  class executor_type {};
  thread_pool(std::size_t) {}
  executor_type get_executor() noexcept { return {}; }
  void join() {}
};

struct detached_t {};
constexpr detached_t detached;
struct yield_context {};
template <typename T> struct awaitable {};

template <typename Token> void post(Token &&) {}
template <typename Executor, typename Token> void post(const Executor &, Token &&) {}
template <typename Context, typename Token> void post(Context &, Token &&) {}
template <typename Executor, typename Token> void dispatch(const Executor &, Token &&) {}
template <typename Executor, typename Token> void defer(const Executor &, Token &&) {}

template <typename Executor, typename F, typename Token>
void co_spawn(const Executor &, F &&, Token &&) {}
template <typename Executor, typename F> void spawn(const Executor &, F &&) {}
template <typename Executor, typename F, typename Token>
void spawn(const Executor &, F &&, Token &&) {}

template <typename T, typename Executor> struct executor_binder {
  T target;
  template <typename... Args> void operator()(Args &&...args) {
    target(std::forward<Args>(args)...);
  }
};
template <typename Executor, typename T>
executor_binder<std::decay_t<T>, Executor> bind_executor(const Executor &, T &&target) {
  return {std::forward<T>(target)};
}

template <typename Device, typename Buffers, typename Token>
void async_read_at(Device &, std::uint64_t, const Buffers &, Token &&) {}
template <typename Device, typename Buffers, typename Token>
void async_write_at(Device &, std::uint64_t, const Buffers &, Token &&) {}

template <typename Executor = io_context::executor_type> class basic_serial_port {
public:
  template <typename Buffers, typename Token> void async_read_some(const Buffers &, Token &&) {}
  template <typename Buffers, typename Token> void async_write_some(const Buffers &, Token &&) {}
};
namespace posix {
template <typename Executor = io_context::executor_type> class basic_stream_descriptor {
public:
  template <typename Buffers, typename Token> void async_read_some(const Buffers &, Token &&) {}
  template <typename Buffers, typename Token> void async_write_some(const Buffers &, Token &&) {}
};
} // namespace posix

template <typename Stream, typename Buffers, typename Token>
void async_read(Stream &, const Buffers &, Token &&) {}
template <typename Stream, typename Buffers, typename Token>
void async_write(Stream &, const Buffers &, Token &&) {}
template <typename Stream, typename Buffers, typename Token>
void async_read_until(Stream &, Buffers, char, Token &&) {}
template <typename Socket, typename Endpoints, typename Token>
void async_connect(Socket &, const Endpoints &, Token &&) {}

template <typename Clock> class basic_waitable_timer {
public:
  template <typename Token> void async_wait(Token &&) {}
};
template <typename Time> class basic_deadline_timer {
public:
  template <typename Token> void async_wait(Token &&) {}
};
template <typename Protocol> class basic_socket {
public:
  template <typename Token> void async_connect(const int &, Token &&) {}
  template <typename Token> void async_wait(int, Token &&) {}
};
template <typename Protocol> class basic_stream_socket : public basic_socket<Protocol> {
public:
  template <typename Buffers, typename Token> void async_read_some(const Buffers &, Token &&) {}
  template <typename Buffers, typename Token> void async_write_some(const Buffers &, Token &&) {}
  template <typename Buffers, typename Token> void async_send(const Buffers &, Token &&) {}
  template <typename Buffers, typename Token> void async_receive(const Buffers &, Token &&) {}
};
template <typename Protocol> class basic_datagram_socket : public basic_socket<Protocol> {
public:
  template <typename Buffers, typename Token> void async_send(const Buffers &, Token &&) {}
  template <typename Buffers, typename Token> void async_receive(const Buffers &, Token &&) {}
  template <typename Buffers, typename Token>
  void async_send_to(const Buffers &, const int &, Token &&) {}
  template <typename Buffers, typename Token>
  void async_receive_from(const Buffers &, int &, Token &&) {}
};
namespace ip {
template <typename Protocol> class basic_resolver {
public:
  template <typename Token> void async_resolve(const char *, const char *, Token &&) {}
};
} // namespace ip
namespace ssl {
template <typename Stream> class stream {
public:
  template <typename Token> void async_handshake(int, Token &&) {}
  template <typename Token> void async_shutdown(Token &&) {}
  template <typename Buffers, typename Token> void async_read_some(const Buffers &, Token &&) {}
  template <typename Buffers, typename Token> void async_write_some(const Buffers &, Token &&) {}
};
} // namespace ssl

template <typename Allocator, typename T>
auto bind_allocator(const Allocator &, T &&target) {
  return executor_binder<std::decay_t<T>, Allocator>{std::forward<T>(target)};
}
template <typename CancellationSlot, typename T>
auto bind_cancellation_slot(const CancellationSlot &, T &&target) {
  return executor_binder<std::decay_t<T>, CancellationSlot>{std::forward<T>(target)};
}
template <typename Executor, typename T>
auto bind_immediate_executor(const Executor &, T &&target) {
  return executor_binder<std::decay_t<T>, Executor>{std::forward<T>(target)};
}
template <typename Token, typename... Values> auto append(Token &&target, Values &&...) {
  return executor_binder<std::decay_t<Token>, int>{std::forward<Token>(target)};
}
template <typename Token, typename... Values> auto prepend(Token &&target, Values &&...) {
  return executor_binder<std::decay_t<Token>, int>{std::forward<Token>(target)};
}
template <typename Token, typename... Values> auto consign(Token &&target, Values &&...) {
  return executor_binder<std::decay_t<Token>, int>{std::forward<Token>(target)};
}
template <typename Token, typename Error> auto redirect_error(Token &&target, Error &) {
  return executor_binder<std::decay_t<Token>, int>{std::forward<Token>(target)};
}

} // namespace asio
} // namespace boost
