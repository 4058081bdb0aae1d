#include "baseline.h"
#include "embedded.h"
#include "file_text.h"

#include "rules/schema.h"

#include <algorithm>

namespace spantidy::config {

using nlohmann::json;

static constexpr int Version = 1;

static const json &schema() {
  static const json Parsed = json::parse(baselineFiles().front().Content);
  return Parsed;
}

std::optional<std::vector<KnownFinding>> readBaseline(const std::string &File,
                                                      std::string &Error) {
  auto Text = contentOf(File, Error);
  if (!Text)
    return std::nullopt;
  auto Document = rules::parseChecked(File, *Text, schema(), Error);
  if (!Document)
    return std::nullopt;
  std::vector<KnownFinding> All;
  for (const json &One : (*Document)["findings"])
    All.push_back({One["file"], One["check"], One["message"], One["evidence"],
                   One["fingerprint"]});
  return All;
}

static std::string quoted(const std::string &Text) {
  return json(Text).dump(-1, ' ', /*ensure_ascii=*/false,
                         json::error_handler_t::replace);
}

// A line each, so that a difference of two of them is one of findings.
std::string baselineOf(std::vector<KnownFinding> All) {
  std::sort(All.begin(), All.end());
  All.erase(std::unique(All.begin(), All.end()), All.end());
  std::string Text =
      "{\"version\": " + std::to_string(Version) + ", \"findings\": [";
  const char *Between = "\n";
  for (const KnownFinding &One : All) {
    Text += Between;
    Text += "{\"file\": " + quoted(One.File) +
            ", \"check\": " + quoted(One.Check) +
            ", \"message\": " + quoted(One.Message) +
            ", \"evidence\": " + quoted(One.Evidence) +
            ", \"fingerprint\": " + quoted(One.Fingerprint) + "}";
    Between = ",\n";
  }
  return Text + "\n]}\n";
}

} // namespace spantidy::config
