// RUN: %expectations --modes one %s

#include "uv.h"

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

static void work(uv_work_t *) { check(); }
static void thread(void *) { check(); }
static void read(uv_fs_t *) { check(); }
static void plain(uv_work_t *) {}

void workBad(uv_loop_t *loop, uv_work_t *request) {
  trace::Scope scope(start("order.load"));
  uv_queue_work(loop, request, work, nullptr); // finds: tracing-detached-task "'uv_queue_work'"
}

void workLambdaBad(uv_loop_t *loop, uv_work_t *request) {
  trace::Scope scope(start("order.load"));
  uv_queue_work(loop, request, [](uv_work_t *) { check(); }, nullptr); // finds: tracing-detached-task
}

void afterWorkBad(uv_loop_t *loop, uv_work_t *request) {
  trace::Scope scope(start("order.load"));
  uv_queue_work(loop, request, plain, [](uv_work_t *, int) { check(); }); // finds: tracing-detached-task
}

void threadBad(uv_thread_t *id) {
  trace::Scope scope(start("order.load"));
  uv_thread_create(id, thread, nullptr); // finds: tracing-detached-task
}

void threadWithOptionsBad(uv_thread_t *id, uv_thread_options_t *options) {
  trace::Scope scope(start("order.load"));
  uv_thread_create_ex(id, options, thread, nullptr); // finds: tracing-detached-task
}

void addressBad(uv_loop_t *loop, uv_getaddrinfo_t *request) {
  trace::Scope scope(start("order.load"));
  uv_getaddrinfo(loop, request, [](uv_getaddrinfo_t *, int, addrinfo *) { check(); }, "shop", "80", nullptr); // finds: tracing-detached-task
}

void nameBad(uv_loop_t *loop, uv_getnameinfo_t *request, sockaddr *address) {
  trace::Scope scope(start("order.load"));
  uv_getnameinfo(loop, request, [](uv_getnameinfo_t *, int, const char *, const char *) { check(); }, address, 0); // finds: tracing-detached-task
}

void connectBad(uv_connect_t *request, uv_tcp_t *handle, sockaddr *address) {
  trace::Scope scope(start("order.load"));
  uv_tcp_connect(request, handle, address, [](uv_connect_t *, int) { check(); }); // finds: tracing-detached-task
}

void pipeBad(uv_connect_t *request, uv_pipe_t *handle) {
  trace::Scope scope(start("order.load"));
  uv_pipe_connect(request, handle, "shop", [](uv_connect_t *, int) { check(); }); // finds: tracing-detached-task
}

void writeBad(uv_write_t *request, uv_stream_t *stream) {
  trace::Scope scope(start("order.load"));
  uv_write(request, stream, nullptr, 0, [](uv_write_t *, int) { check(); }); // finds: tracing-detached-task
}

void writeHandleBad(uv_write_t *request, uv_stream_t *stream) {
  trace::Scope scope(start("order.load"));
  uv_write2(request, stream, nullptr, 0, stream, [](uv_write_t *, int) { check(); }); // finds: tracing-detached-task
}

void sendBad(uv_udp_send_t *request, uv_udp_t *handle, sockaddr *address) {
  trace::Scope scope(start("order.load"));
  uv_udp_send(request, handle, nullptr, 0, address, [](uv_udp_send_t *, int) { check(); }); // finds: tracing-detached-task
}

void shutdownBad(uv_shutdown_t *request, uv_stream_t *stream) {
  trace::Scope scope(start("order.load"));
  uv_shutdown(request, stream, [](uv_shutdown_t *, int) { check(); }); // finds: tracing-detached-task
}

void filesBad(uv_loop_t *loop, uv_fs_t *request) {
  trace::Scope scope(start("order.load"));
  uv_fs_open(loop, request, "a", 0, 0, read); // finds: tracing-detached-task
  uv_fs_read(loop, request, 0, nullptr, 0, 0, read); // finds: tracing-detached-task
  uv_fs_write(loop, request, 0, nullptr, 0, 0, read); // finds: tracing-detached-task
  uv_fs_close(loop, request, 0, read); // finds: tracing-detached-task
  uv_fs_stat(loop, request, "a", read); // finds: tracing-detached-task
  uv_fs_unlink(loop, request, "a", read); // finds: tracing-detached-task
  uv_fs_mkdir(loop, request, "a", 0, read); // finds: tracing-detached-task
  uv_fs_rename(loop, request, "a", "b", read); // finds: tracing-detached-task
  uv_fs_fsync(loop, request, 0, read); // finds: tracing-detached-task
  uv_fs_sendfile(loop, request, 0, 0, 0, 0, read); // finds: tracing-detached-task
  uv_fs_scandir(loop, request, "a", 0, read); // finds: tracing-detached-task
}

void moreFilesBad(uv_loop_t *loop, uv_fs_t *request) {
  trace::Scope scope(start("order.load"));
  uv_fs_copyfile(loop, request, "a", "b", 0, read); // finds: tracing-detached-task
  uv_fs_mkdtemp(loop, request, "a", read); // finds: tracing-detached-task
  uv_fs_mkstemp(loop, request, "a", read); // finds: tracing-detached-task
  uv_fs_rmdir(loop, request, "a", read); // finds: tracing-detached-task
  uv_fs_opendir(loop, request, "a", read); // finds: tracing-detached-task
  uv_fs_readdir(loop, request, nullptr, read); // finds: tracing-detached-task
  uv_fs_closedir(loop, request, nullptr, read); // finds: tracing-detached-task
  uv_fs_fstat(loop, request, 0, read); // finds: tracing-detached-task
  uv_fs_lstat(loop, request, "a", read); // finds: tracing-detached-task
  uv_fs_fdatasync(loop, request, 0, read); // finds: tracing-detached-task
  uv_fs_ftruncate(loop, request, 0, 0, read); // finds: tracing-detached-task
  uv_fs_access(loop, request, "a", 0, read); // finds: tracing-detached-task
  uv_fs_chmod(loop, request, "a", 0, read); // finds: tracing-detached-task
  uv_fs_fchmod(loop, request, 0, 0, read); // finds: tracing-detached-task
  uv_fs_utime(loop, request, "a", 0, 0, read); // finds: tracing-detached-task
  uv_fs_futime(loop, request, 0, 0, 0, read); // finds: tracing-detached-task
  uv_fs_lutime(loop, request, "a", 0, 0, read); // finds: tracing-detached-task
  uv_fs_link(loop, request, "a", "b", read); // finds: tracing-detached-task
  uv_fs_symlink(loop, request, "a", "b", 0, read); // finds: tracing-detached-task
  uv_fs_readlink(loop, request, "a", read); // finds: tracing-detached-task
  uv_fs_realpath(loop, request, "a", read); // finds: tracing-detached-task
  uv_fs_chown(loop, request, "a", 0, 0, read); // finds: tracing-detached-task
  uv_fs_fchown(loop, request, 0, 0, 0, read); // finds: tracing-detached-task
  uv_fs_lchown(loop, request, "a", 0, 0, read); // finds: tracing-detached-task
  uv_fs_statfs(loop, request, "a", read); // finds: tracing-detached-task
}

void randomBad(uv_loop_t *loop, uv_random_t *request, void *into) {
  trace::Scope scope(start("order.load"));
  uv_random(loop, request, into, 8, 0, [](uv_random_t *, int, void *, size_t) { check(); }); // finds: tracing-detached-task
}

void closeBad(uv_handle_t *handle) {
  trace::Scope scope(start("order.load"));
  uv_close(handle, [](uv_handle_t *) { check(); }); // finds: tracing-detached-task
}

// Without a callback it returns when it is done.
void synchronousFileOk(uv_loop_t *loop, uv_fs_t *request) {
  trace::Scope scope(start("order.load"));
  uv_fs_close(loop, request, 0, nullptr);
}

// It may be one that repeats.
void timerOk(uv_timer_t *timer) {
  trace::Scope scope(start("order.load"));
  uv_timer_start(timer, [](uv_timer_t *) { check(); }, 0, 1000);
}

// Whoever sends to it, whenever.
void wokenOk(uv_loop_t *loop, uv_async_t *waker) {
  trace::Scope scope(start("order.load"));
  uv_async_init(loop, waker, [](uv_async_t *) { check(); });
}

void plainOk(uv_loop_t *loop, uv_work_t *request) {
  trace::Scope scope(start("order.load"));
  uv_queue_work(loop, request, plain, nullptr);
}

void withoutSpanOk(uv_loop_t *loop, uv_work_t *request) {
  uv_queue_work(loop, request, work, nullptr);
}
