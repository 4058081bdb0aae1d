// The list of checks, and what every check must satisfy.

#include "check.h"
#include "embedded.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace spantidy {

std::optional<Evidence> evidenceNamed(std::string_view Name) {
  return Name == "possible" ? std::optional(Evidence::Possible)
         : Name == "likely" ? std::optional(Evidence::Likely)
         : Name == "proof"  ? std::optional(Evidence::Proof)
                            : std::nullopt;
}

std::optional<Level> levelNamed(std::string_view Name) {
  return Name == "note"      ? std::optional(Level::Note)
         : Name == "warning" ? std::optional(Level::Warning)
         : Name == "error"   ? std::optional(Level::Error)
                             : std::nullopt;
}

#define CHECK(Id, Value) extern const Check Value;
#include "checks.def"
#undef CHECK

std::span<const Check *const> allChecks() {
#define CHECK(Id, Value) &Value,
  static const Check *const List[] = {
#include "checks.def"
  };
#undef CHECK
  return List;
}

const Check *findCheck(std::string_view Id) {
  if (Id.starts_with(CheckPrefix))
    Id.remove_prefix(CheckPrefix.size());
  for (const Check *C : allChecks())
    if (C->Id == Id)
      return C;
  return nullptr;
}

std::string_view pageOf(const Check &C) {
  std::string File = std::string(C.Id) + ".md";
  for (const Embedded &Page : pageFiles())
    if (Page.Name == File)
      return Page.Content;
  return {};
}

std::vector<std::string> validate(std::span<const Check *const> Checks) {
  std::vector<std::string> Complaints;
  auto complain = [&](const Check &C, const std::string &What) {
    Complaints.push_back("check '" + std::string(C.Id) + "': " + What);
  };
  std::set<std::string_view> Seen;
  for (const Check *C : Checks) {
    if (!Seen.insert(C->Id).second)
      complain(*C, "the id is used twice");
    if (C->Id.empty() ||
        C->Id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") !=
            std::string_view::npos)
      complain(*C, "an id is made of lower-case letters and '-'");
    for (const std::string &What : validateMessages(*C))
      complain(*C, What);
    if (!C->Run && !C->OfReport)
      complain(*C, "it has nothing to run");
    if (pageOf(*C).empty())
      complain(*C, "its page is missing: docs/checks/" + std::string(C->Id) +
                       ".md");
  }
  return Complaints;
}

std::string literal(std::string_view Text) {
  std::string Quoted = "\"";
  for (char C : Text) {
    if (C == '"' || C == '\\')
      Quoted += '\\';
    Quoted += C;
  }
  return Quoted + '"';
}

static bool canBeMade(const Fix &F) {
  return std::all_of(F.Edits.begin(), F.Edits.end(), [](const model::Edit &E) {
    return model::isEditable(E.At);
  });
}

// Bytes. A literal of the user's may have any length.
static constexpr size_t LongestText = 300;

static void shorten(std::string &Text) {
  if (Text.size() <= LongestText)
    return;
  size_t End = LongestText;
  while (End > 0 && (Text[End] & 0xc0) == 0x80) // within a character
    --End;
  Text.resize(End);
  Text += "...";
}

// What is told already of the same place in the same words; Told is in the order of
// places.
static Finding *sameAs(const Finding &F, std::vector<Finding> &Told) {
  for (auto It = Told.rbegin(); It != Told.rend() && It->At == F.At; ++It)
    if (It->Says == F.Says && It->Arguments == F.Arguments)
      return &*It;
  return nullptr;
}

std::vector<Finding>
run(const Check &C, const model::Unit &U, const OptionValues &Options,
    const std::function<bool(const model::Place &)> &IsSilenced) {
  std::vector<Finding> Findings;
  if (C.OfReport)
    return Findings;
  C.Run(U, Options, [&](Finding F) {
    F.By = &C;
    if (!F.Says)
      F.Says = &C.Messages.front();
    std::for_each(F.Arguments.begin(), F.Arguments.end(), shorten);
    for (Note &N : F.Notes)
      shorten(N.Text);
    for (Fix &X : F.Fixes)
      shorten(X.Title);
    Findings.push_back(std::move(F));
  });
  std::stable_sort(
      Findings.begin(), Findings.end(),
      [](const Finding &A, const Finding &B) { return A.At < B.At; });
  std::vector<Finding> Told;
  for (Finding &F : Findings) {
    std::erase_if(F.Fixes, [](const Fix &X) { return !canBeMade(X); });
    Finding *Known = sameAs(F, Told);
    if (!Known) {
      Told.push_back(std::move(F));
      continue;
    }
    bool Same = Known->Fixes == F.Fixes;
    if (Known->At.Spelled != F.At.Spelled && IsSilenced(Known->At) &&
        !IsSilenced(F.At))
      *Known = std::move(F);
    if (!Same)
      Known->Fixes.clear();
  }
  return Told;
}

} // namespace spantidy
