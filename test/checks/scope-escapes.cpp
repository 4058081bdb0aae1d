// RUN: %expectations %s

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <functional>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;

using SpanPointer = nostd::shared_ptr<trace::Span>;
using TokenPointer = nostd::unique_ptr<context::Token>;

static SpanPointer start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

static void work() {}

struct Handle;
struct Release {
  void operator()(Handle *) const;
};
std::unique_ptr<Handle, Release> acquire();

// Nothing is known of what the handle has.
void ownerOfIncompleteTypeOk() {
  std::unique_ptr<Handle, Release> handle = acquire();
}

// Static storage.

void staticLocalBad() {
  static trace::Scope scope(start("order.pack")); // finds: tracing-scope-escapes (proof) "scope 'scope' leaves its thread's stack: it is static"
  work();
}

void threadLocalBad() {
  thread_local trace::Scope scope(start("order.pack")); // finds: tracing-scope-escapes "until the thread ends"
  work();
}

static std::unique_ptr<trace::Scope> openScope;
static std::optional<trace::Scope> maybeScope;
static TokenPointer openToken;

void globalPointerBad() {
  openScope = std::make_unique<trace::Scope>(start("order.pack")); // finds: tracing-scope-escapes "scope 'openScope'"
}

void globalPointerResetBad() {
  openScope.reset(new trace::Scope(start("order.pack"))); // finds: tracing-scope-escapes "it is static"
}

void globalOptionalBad() {
  maybeScope.emplace(start("order.pack")); // finds: tracing-scope-escapes "scope 'maybeScope'"
}

void globalTokenBad(const context::Context &parent) {
  openToken = context::RuntimeContext::Attach(parent); // finds: tracing-scope-escapes "token 'openToken'"
}

// A guard of the project that is active from its constructor to its destructor.
class Guard {
public:
  explicit Guard(const char *name) : span_(start(name)), scope_(span_) {}

private:
  SpanPointer span_;
  trace::Scope scope_;
};

void staticGuardBad() {
  static Guard guard("order.pack"); // finds: tracing-scope-escapes "scope 'guard'"
  work();
}

struct Registry {
  static std::unique_ptr<Guard> current;
};

void staticMemberBad() {
  Registry::current = std::make_unique<Guard>("order.pack"); // finds: tracing-scope-escapes "scope 'current'"
}

// Moved to another thread.

void movedIntoThreadBad() {
  auto scope = std::make_unique<trace::Scope>(start("order.pack"));
  std::thread([scope = std::move(scope)] { work(); }).detach(); // finds: tracing-scope-escapes (proof) "it is moved to another thread"
}

void scopeItselfIntoThreadBad() {
  trace::Scope scope(start("order.pack"));
  std::thread worker([held = std::move(scope)] { work(); }); // finds: tracing-scope-escapes "scope 'held'"
  worker.join();
}

void sharedIntoThreadBad() {
  auto scope = std::make_shared<trace::Scope>(start("order.pack"));
  std::thread([scope] { work(); }).detach(); // finds: tracing-scope-escapes "scope 'scope'"
}

std::future<void> tokenIntoAsyncBad(const context::Context &parent) {
  auto token = context::RuntimeContext::Attach(parent);
  return std::async(std::launch::async, [token = std::move(token)] { work(); }); // finds: tracing-scope-escapes "token 'token'"
}

void namedTaskBad() {
  auto guard = std::make_unique<Guard>("order.pack");
  auto task = [guard = std::move(guard)] { work(); }; // finds: tracing-scope-escapes "scope 'guard'"
  std::thread(std::move(task)).detach();
}

static void pack(std::unique_ptr<trace::Scope> scope, int) { scope.reset(); }

void threadArgumentBad() {
  auto scope = std::make_unique<trace::Scope>(start("order.pack"));
  std::thread worker(pack, std::move(scope), 1); // finds: tracing-scope-escapes "scope 'scope'"
  worker.join();
}

// Closed on another thread.

void closedByThreadBad() {
  std::optional<trace::Scope> scope(start("order.pack"));
  std::thread worker([&] { scope.reset(); }); // finds: tracing-scope-escapes "it is closed on another thread"
  worker.join();
}

class Upload {
public:
  void begin() {
    scope_ = std::make_unique<trace::Scope>(start("file.upload"));
    std::thread([this] {
      work();
      scope_.reset(); // finds: tracing-scope-escapes "scope 'scope_' leaves its thread's stack: it is closed on another thread"
    }).detach();
  }

private:
  std::unique_ptr<trace::Scope> scope_;
};

class Download {
public:
  void begin() {
    scope_ = std::make_unique<trace::Scope>(start("file.download"));
    worker_ = std::thread(&Download::run, this);
  }
  void run() {
    work();
    scope_ = nullptr; // finds: tracing-scope-escapes "it is closed on another thread"
  }

private:
  std::unique_ptr<trace::Scope> scope_;
  std::thread worker_;
};

// Containers by key, and queues.

class Requests {
public:
  void beginBad(const std::string &id) {
    open_[id] = std::make_unique<trace::Scope>(start("request")); // finds: tracing-scope-escapes "scope 'open_' leaves its thread's stack: it is kept by key"
  }
  void beginEmplacedBad(const std::string &id) {
    open_.emplace(id, std::make_unique<trace::Scope>(start("request"))); // finds: tracing-scope-escapes "it is kept by key"
  }
  void end(const std::string &id) { open_.erase(id); }
  void queuedBad() {
    queue_.push(trace::Scope(start("request"))); // finds: tracing-scope-escapes "it is kept in a queue"
  }
  void guardBad(int id) {
    guards_.try_emplace(id, "request"); // finds: tracing-scope-escapes "scope 'guards_'"
  }

private:
  std::map<std::string, std::unique_ptr<trace::Scope>> open_;
  std::queue<trace::Scope> queue_;
  std::unordered_map<int, Guard> guards_;
};

// Never closed.

void newDiscardedBad() {
  new trace::Scope(start("order.pack")); // finds: tracing-scope-escapes "scope leaves its thread's stack: nothing ever closes it"
  work();
}

void releasedBad() {
  auto scope = std::make_unique<trace::Scope>(start("order.pack"));
  work();
  scope.release(); // finds: tracing-scope-escapes "nothing ever closes it"
}

// Members of objects that last.

class Session : public std::enable_shared_from_this<Session> {
public:
  void accept() {
    scope_ = std::make_unique<trace::Scope>(start("session")); // finds: tracing-scope-escapes "scope 'scope_' leaves its thread's stack: objects of 'Session' are shared"
    auto self = shared_from_this();
    onData_ = [self] { self->finish(); };
  }
  void finish() { scope_.reset(); }

private:
  std::unique_ptr<trace::Scope> scope_;
  std::function<void()> onData_;
};

class Connection {
public:
  Connection() : span_(start("connection")), scope_(span_) {} // finds: tracing-scope-escapes "objects of 'Connection' are kept by key"

private:
  SpanPointer span_;
  std::optional<trace::Scope> scope_;
};

class Server {
public:
  void accept(int id) { connections_.emplace(id, std::make_unique<Connection>()); }

private:
  std::map<int, std::unique_ptr<Connection>> connections_;
};

struct Entry {
  SpanPointer span;
  std::optional<trace::Scope> scope;
};

static std::vector<Entry> entries;

void aggregateBad() {
  auto span = start("entry");
  entries.push_back(Entry{span, trace::Scope(span)}); // finds: tracing-scope-escapes "objects of 'Entry' are static"
}

struct Numbered {
  int number;
};

struct NumberedEntry : Numbered {
  SpanPointer span;
  unsigned : 4;
  std::optional<trace::Scope> scope;
};

static std::vector<NumberedEntry> numberedEntries;

void aggregateWithBaseBad() {
  auto span = start("entry");
  numberedEntries.push_back(NumberedEntry{{1}, span, trace::Scope(span)}); // finds: tracing-scope-escapes "objects of 'NumberedEntry' are static"
}

struct EntryWithNumber : Entry {
  int number;
};

static std::vector<EntryWithNumber> entriesWithNumber;

void aggregateBaseBad() {
  auto span = start("entry");
  entriesWithNumber.push_back(EntryWithNumber{{span, trace::Scope(span)}, 1}); // finds: tracing-scope-escapes
}

class Tracing { // a base class
protected:
  void open(const char *name) {
    token_ = std::make_unique<trace::Scope>(start(name)); // finds: tracing-scope-escapes "objects of 'Job' are handed to another thread"
  }
  std::unique_ptr<trace::Scope> token_;
};

class Job : public Tracing, public std::enable_shared_from_this<Job> {
public:
  void run() {
    open("job");
    std::thread([self = shared_from_this()] { work(); }).detach();
  }
};

class Selfish {
public:
  void start() { scope_.emplace(::start("selfish")); } // finds: tracing-scope-escapes "objects of 'Selfish' are on the heap and own themselves"
  static void launch() { (new Selfish)->start(); }

private:
  std::optional<trace::Scope> scope_;
};

class Singleton {
public:
  static Singleton &instance() {
    static Singleton only;
    return only;
  }
  void begin(const char *name) {
    scope_ = std::make_unique<trace::Scope>(start(name)); // finds: tracing-scope-escapes "objects of 'Singleton' are static"
  }
  void end() { scope_.reset(); }

private:
  std::unique_ptr<trace::Scope> scope_;
};

// --- open when the span is over -----------------------------------------------------------------
void threadKeepsBad() {
  auto span = start("mill.tick");
  static thread_local std::unique_ptr<trace::Scope> active;
  active = std::make_unique<trace::Scope>(span); // finds: tracing-scope-escapes "'active' leaves its thread's stack: it is still open when its span is over"
  work();
  span->End();
}
void threadLetsGoOk() {
  auto span = start("mill.tick");
  static thread_local std::unique_ptr<trace::Scope> active;
  active = std::make_unique<trace::Scope>(span);
  work();
  active.reset();
  span->End();
}
class Feed {
public:
  void resetBad() {
    auto span = start("feed.reset");
    reset_.emplace(span); // finds: tracing-scope-escapes "'reset_'"
    work();
    span->End();
  }
  void changeOk() {
    auto span = start("feed.change");
    change_.emplace(span);
    work();
    change_.reset();
    span->End();
  }
  void leftOk() {
    auto span = start("feed.leave");
    leave_.emplace(span);
    work();
    leave();
    span->End();
  }
  void leave() { leave_.reset(); }
  void earlyOk(bool idle) {
    auto span = start("feed.early");
    if (idle) {
      span->End();
      return;
    }
    early_.emplace(span);
  }
  // The scope keeps the span, until who has the object lets both go.
  void openOk() {
    auto span = start("feed.open");
    open_.emplace(span);
  }

private:
  std::optional<trace::Scope> reset_, change_, open_, leave_, early_;
};

// What a callback gets, on whatever thread, has the scope.
struct Request {
  SpanPointer span;
  trace::Scope *scope = nullptr;
};
void send(void (*onReply)(void *, int), void *request);
static void onReply(void *user, int) {
  auto *request = static_cast<Request *>(user);
  request->span->End();
  delete request->scope;
  delete request;
}
void callbackBad() {
  auto *request = new Request;
  request->span = start("mill.ask");
  request->scope = new trace::Scope(request->span); // finds: tracing-scope-escapes (likely) "given out as a plain pointer"
  send(onReply, request);
}
void log(const Request *request);
void deletedByObjectOk() {
  auto *request = new Request;
  request->span = start("mill.ask");
  request->scope = new trace::Scope(request->span);
  log(request);
  delete request;
}
void deletedHereOk() {
  auto *request = new Request;
  request->span = start("mill.ask");
  request->scope = new trace::Scope(request->span);
  send(onReply, request);
  delete request->scope;
}

// A copy of the pointer in a function that is called later on the same thread, or
// on another: it is not known which.
void FN_handedToUnknown(void (*later)(std::function<void()>)) {
  auto scope = std::make_shared<trace::Scope>(start("order.pack"));
  later([scope] { work(); });
}

// Callables that hold arguments of their own are not looked into.
void FN_boundArgument() {
  auto scope = std::make_shared<trace::Scope>(start("order.pack"));
  std::thread(std::bind([](std::shared_ptr<trace::Scope>) {}, scope)).detach();
}

// No constructor of its own sets the member.
struct FN_DefaultInitialiser : std::enable_shared_from_this<FN_DefaultInitialiser> {
  std::shared_ptr<FN_DefaultInitialiser> self() { return shared_from_this(); }
  trace::Scope scope{start("order.pack")};
};
