// RUN: %expectations --modes one %s

#include "boost/asio.hpp"

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <utility>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

static void check() { trace::Scope scope(start("order.check")); }

using Buffers = int;

void memberBad(boost::asio::io_context &context) {
  trace::Scope scope(start("order.load"));
  context.post([] { check(); }); // finds: tracing-detached-task "'boost::asio::io_context::post'"
}

void oldStrandBad(const boost::asio::io_context::strand &strand) {
  trace::Scope scope(start("order.load"));
  strand.post([] { check(); }, 0); // finds: tracing-detached-task
}

void strandBad(const boost::asio::strand<boost::asio::io_context::executor_type> &strand) {
  trace::Scope scope(start("order.load"));
  strand.post([] { check(); }, 0); // finds: tracing-detached-task
}

void readAtBad(int &device, Buffers buffers) {
  trace::Scope scope(start("order.load"));
  boost::asio::async_read_at(device, 0, buffers, [] { check(); }); // finds: tracing-detached-task
}

void readPortBad(boost::asio::basic_serial_port<> &port, Buffers buffers) {
  trace::Scope scope(start("order.load"));
  port.async_read_some(buffers, [] { check(); }); // finds: tracing-detached-task
}

void readFileBad(boost::asio::posix::basic_stream_descriptor<> &file, Buffers buffers) {
  trace::Scope scope(start("order.load"));
  file.async_read_some(buffers, [] { check(); }); // finds: tracing-detached-task
}

void writeAtBad(int &device, Buffers buffers) {
  trace::Scope scope(start("order.load"));
  boost::asio::async_write_at(device, 0, buffers, [] { check(); }); // finds: tracing-detached-task
}

void writePortBad(boost::asio::basic_serial_port<> &port, Buffers buffers) {
  trace::Scope scope(start("order.load"));
  port.async_write_some(buffers, [] { check(); }); // finds: tracing-detached-task
}

void writeFileBad(boost::asio::posix::basic_stream_descriptor<> &file, Buffers buffers) {
  trace::Scope scope(start("order.load"));
  file.async_write_some(buffers, [] { check(); }); // finds: tracing-detached-task
}

struct Tcp {};

void functionsBad(int &socket, Buffers buffers) {
  trace::Scope scope(start("order.load"));
  boost::asio::async_read(socket, buffers, [] { check(); }); // finds: tracing-detached-task
  boost::asio::async_write(socket, buffers, [] { check(); }); // finds: tracing-detached-task
  boost::asio::async_read_until(socket, buffers, 'x', [] { check(); }); // finds: tracing-detached-task
  boost::asio::async_connect(socket, buffers, [] { check(); }); // finds: tracing-detached-task
}

void waitableTimerBad(boost::asio::basic_waitable_timer<Tcp> &it, Buffers buffers, int &from) {
  trace::Scope scope(start("order.load"));
  it.async_wait([] { check(); }); // finds: tracing-detached-task
}

void deadlineTimerBad(boost::asio::basic_deadline_timer<Tcp> &it, Buffers buffers, int &from) {
  trace::Scope scope(start("order.load"));
  it.async_wait([] { check(); }); // finds: tracing-detached-task
}

void socketBad(boost::asio::basic_stream_socket<Tcp> &it, Buffers buffers, int &from) {
  trace::Scope scope(start("order.load"));
  it.async_connect(1, [] { check(); }); // finds: tracing-detached-task
  it.async_wait(1, [] { check(); }); // finds: tracing-detached-task
  it.async_read_some(buffers, [] { check(); }); // finds: tracing-detached-task
  it.async_write_some(buffers, [] { check(); }); // finds: tracing-detached-task
  it.async_send(buffers, [] { check(); }); // finds: tracing-detached-task
  it.async_receive(buffers, [] { check(); }); // finds: tracing-detached-task
}

void datagramsBad(boost::asio::basic_datagram_socket<Tcp> &it, Buffers buffers, int &from) {
  trace::Scope scope(start("order.load"));
  it.async_send(buffers, [] { check(); }); // finds: tracing-detached-task
  it.async_receive(buffers, [] { check(); }); // finds: tracing-detached-task
  it.async_send_to(buffers, 1, [] { check(); }); // finds: tracing-detached-task
  it.async_receive_from(buffers, from, [] { check(); }); // finds: tracing-detached-task
}

void resolverBad(boost::asio::ip::basic_resolver<Tcp> &it, Buffers buffers, int &from) {
  trace::Scope scope(start("order.load"));
  it.async_resolve("shop", "80", [] { check(); }); // finds: tracing-detached-task
}

void encryptedBad(boost::asio::ssl::stream<Tcp> &it, Buffers buffers, int &from) {
  trace::Scope scope(start("order.load"));
  it.async_handshake(1, [] { check(); }); // finds: tracing-detached-task
  it.async_shutdown([] { check(); }); // finds: tracing-detached-task
  it.async_read_some(buffers, [] { check(); }); // finds: tracing-detached-task
  it.async_write_some(buffers, [] { check(); }); // finds: tracing-detached-task
}

void bindAllocatorBad(boost::asio::io_context &io) {
  trace::Scope scope(start("order.load"));
  boost::asio::post(io, boost::asio::bind_allocator(0, [] { check(); })); // finds: tracing-detached-task
}

void bindCancellationSlotBad(boost::asio::io_context &io) {
  trace::Scope scope(start("order.load"));
  boost::asio::post(io, boost::asio::bind_cancellation_slot(0, [] { check(); })); // finds: tracing-detached-task
}

void bindImmediateExecutorBad(boost::asio::io_context &io) {
  trace::Scope scope(start("order.load"));
  boost::asio::post(io, boost::asio::bind_immediate_executor(0, [] { check(); })); // finds: tracing-detached-task
}

void appendBad(boost::asio::io_context &io) {
  trace::Scope scope(start("order.load"));
  boost::asio::post(io, boost::asio::append([] { check(); }, 1)); // finds: tracing-detached-task
}

void prependBad(boost::asio::io_context &io) {
  trace::Scope scope(start("order.load"));
  boost::asio::post(io, boost::asio::prepend([] { check(); }, 1)); // finds: tracing-detached-task
}

void consignBad(boost::asio::io_context &io) {
  trace::Scope scope(start("order.load"));
  boost::asio::post(io, boost::asio::consign([] { check(); }, 1)); // finds: tracing-detached-task
}

void redirectErrorBad(boost::asio::io_context &io, int &error) {
  trace::Scope scope(start("order.load"));
  boost::asio::post(io, boost::asio::redirect_error([] { check(); }, error)); // finds: tracing-detached-task
}

void plainOk(boost::asio::io_context &io, int &count) {
  trace::Scope scope(start("order.load"));
  boost::asio::post(io, boost::asio::append([&count] { ++count; }, 1));
}

void carriedOk(boost::asio::io_context &io) {
  trace::Scope scope(start("order.load"));
  boost::asio::post(io, boost::asio::append([current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    check();
  }, 1));
}
