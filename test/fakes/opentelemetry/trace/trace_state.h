// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/nostd/function_ref.h"
#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/nostd/string_view.h"
#include "opentelemetry/version.h"

#include <string>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace trace {
class OPENTELEMETRY_EXPORT TraceState {
public:
  static constexpr int kKeyMaxSize = 256;
  static constexpr int kValueMaxSize = 256;
  static constexpr int kMaxKeyValuePairs = 32;
  static constexpr auto kKeyValueSeparator = '=';
  static constexpr auto kMembersSeparator = ',';

  OPENTELEMETRY_API_SINGLETON static nostd::shared_ptr<TraceState>
  GetDefault() {
    static nostd::shared_ptr<TraceState> none(new TraceState());
    return none;
  }

  static nostd::shared_ptr<TraceState>
  FromHeader(nostd::string_view header) noexcept {
    nostd::shared_ptr<TraceState> state(new TraceState());
    state->header_ = std::string(header);
    return state;
  }

  std::string ToHeader() const noexcept { return header_; }
  bool Get(nostd::string_view, std::string &) const noexcept { return false; }
  nostd::shared_ptr<TraceState> Set(const nostd::string_view &,
                                    const nostd::string_view &) noexcept {
    return GetDefault();
  }
  nostd::shared_ptr<TraceState> Delete(const nostd::string_view &) noexcept {
    return GetDefault();
  }
  bool Empty() const noexcept { return header_.empty(); }
  bool GetAllEntries(
      nostd::function_ref<bool(nostd::string_view, nostd::string_view)>)
      const noexcept {
    return true;
  }

  static bool IsValidKey(nostd::string_view key) noexcept {
    return !key.empty();
  }
  static bool IsValidValue(nostd::string_view value) noexcept {
    return !value.empty();
  }

private:
  TraceState() {}

  std::string header_;
};
} // namespace trace
OPENTELEMETRY_END_NAMESPACE
