// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/context/context.h"
#include "opentelemetry/context/context_value.h"
#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/nostd/string_view.h"
#include "opentelemetry/nostd/unique_ptr.h"
#include "opentelemetry/version.h"

#include <algorithm>
#include <cstddef>
#include <vector>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace context {
class Token {
public:
  Token(const Token &) = delete;
  Token &operator=(const Token &) = delete;
  Token(Token &&) = delete;
  Token &operator=(Token &&) = delete;

  bool operator==(const Context &other) const noexcept {
    return context_ == other;
  }

  virtual ~Token() noexcept;

  friend class RuntimeContextStorage;

protected:
  Token(const Context &context) : context_(context) {}

  const Context context_;
};

class OPENTELEMETRY_EXPORT RuntimeContextStorage {
public:
  RuntimeContextStorage() = default;
  RuntimeContextStorage(const RuntimeContextStorage &) = default;
  RuntimeContextStorage &operator=(const RuntimeContextStorage &) = default;
  RuntimeContextStorage(RuntimeContextStorage &&) noexcept = delete;
  RuntimeContextStorage &operator=(RuntimeContextStorage &&) noexcept = delete;

  virtual Context GetCurrent() noexcept = 0;
  virtual nostd::unique_ptr<Token> Attach(const Context &context) noexcept = 0;
  virtual bool Detach(Token &token) noexcept = 0;

  virtual ~RuntimeContextStorage() = default;

protected:
  nostd::unique_ptr<Token> CreateToken(const Context &context) noexcept {
    return nostd::unique_ptr<Token>(new Token(context));
  }
};

static RuntimeContextStorage *GetDefaultStorage() noexcept;

class OPENTELEMETRY_EXPORT RuntimeContext {
public:
  static Context GetCurrent() noexcept {
    return GetRuntimeContextStorage()->GetCurrent();
  }

  static nostd::unique_ptr<Token> Attach(const Context &context) noexcept {
    return GetRuntimeContextStorage()->Attach(context);
  }

  static bool Detach(Token &token) noexcept {
    return GetRuntimeContextStorage()->Detach(token);
  }

  static Context SetValue(nostd::string_view key, const ContextValue &value,
                          Context *context = nullptr) noexcept {
    Context from = context ? *context : GetCurrent();
    return from.SetValue(key, value);
  }

  static ContextValue GetValue(nostd::string_view key,
                               Context *context = nullptr) noexcept {
    return context ? context->GetValue(key) : GetCurrent().GetValue(key);
  }

  static void SetRuntimeContextStorage(
      const nostd::shared_ptr<RuntimeContextStorage> &storage) noexcept {
    GetStorage() = storage;
  }

  static nostd::shared_ptr<const RuntimeContextStorage>
  GetConstRuntimeContextStorage() noexcept {
    return GetRuntimeContextStorage();
  }

private:
  static nostd::shared_ptr<RuntimeContextStorage>
  GetRuntimeContextStorage() noexcept {
    return GetStorage();
  }

  OPENTELEMETRY_API_SINGLETON static nostd::shared_ptr<RuntimeContextStorage> &
  GetStorage() noexcept {
    static nostd::shared_ptr<RuntimeContextStorage> storage(
        GetDefaultStorage());
    return storage;
  }
};

inline Token::~Token() noexcept { context::RuntimeContext::Detach(*this); }

class ThreadLocalContextStorage : public RuntimeContextStorage {
public:
  ThreadLocalContextStorage() noexcept = default;

  Context GetCurrent() noexcept override {
    return frames().empty() ? Context() : frames().back();
  }

  bool Detach(Token &token) noexcept override {
    std::vector<Context> &all = frames();
    auto last = std::find_if(all.rbegin(), all.rend(),
                             [&](const Context &c) { return token == c; });
    if (last == all.rend())
      return false;
    all.erase(std::prev(last.base()), all.end());
    return true;
  }

  nostd::unique_ptr<Token> Attach(const Context &context) noexcept override {
    frames().push_back(context);
    return CreateToken(context);
  }

private:
  static std::vector<Context> &frames() {
    static thread_local std::vector<Context> stack;
    return stack;
  }
};

static RuntimeContextStorage *GetDefaultStorage() noexcept {
  return new ThreadLocalContextStorage();
}
} // namespace context
OPENTELEMETRY_END_NAMESPACE
