// GitLab's Code Quality report:
// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format

#include "formats.h"
#include "told.h"

#include "shown/shown.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

#include <nlohmann/json.hpp>

#include <map>

namespace spantidy::report {

using Json = nlohmann::ordered_json;

static const char *severityOf(const Told &One) {
  static constexpr const char *Names[] = {"info", "minor", "critical"};
  return One.Finding ? Names[size_t(One.Level)] : "blocker";
}

std::string gitlabReport(const Results &R) {
  Json All = Json::array();
  std::map<std::string, unsigned>
      Failures; // a unit may have failed in several ways
  for (const Told &One : toldOf(R)) {
    std::string Failed = One.Path + '\0' + One.Message;
    // Of two that are equal, one is shown.
    if (!One.Finding)
      Failed += '\0' + std::to_string(++Failures[Failed]);
    All.push_back(
        {{"description", One.Message},
         {"check_name", One.Check},
         {"fingerprint",
          One.Finding ? One.Finding->Key
                      : llvm::utohexstr(llvm::xxh3_64bits(Failed), true)},
         {"severity", severityOf(One)},
         {"location",
          {{"path", One.Path},
           {"lines",
            {{"begin", One.line()},
             {"end", One.Finding ? One.Finding->At.EndLine : 1}}}}}});
  }
  return shownJson(All.dump(1, ' ', /*ensure_ascii=*/false,
                            Json::error_handler_t::replace)) +
         "\n";
}

} // namespace spantidy::report
