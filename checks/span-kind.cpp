// The kind tells backends which spans are calls between services. What a span
// records, or where its parent comes from, may tell of another kind.

#include "check.h"

#include <algorithm>
#include <map>

namespace spantidy {

static const char *nameOf(model::SpanKind Kind) {
  static constexpr const char *Names[] = {"unknown", "internal", "server",
                                          "client",  "producer", "consumer"};
  return Names[static_cast<size_t>(Kind)];
}

static std::string listed(const std::vector<model::SpanKind> &Kinds) {
  std::string Text;
  for (model::SpanKind Kind : Kinds)
    Text += (Text.empty() ? "" : " or ") + std::string(nameOf(Kind));
  return Text;
}

// The attribute that contradicts, if all that tell of a kind agree with it.
static const model::Attribute *
contradiction(const std::vector<const model::Attribute *> &All,
              model::SpanKind Kind) {
  const model::Attribute *Found = nullptr;
  for (const model::Attribute *A : All) {
    auto has = [&](const std::vector<model::SpanKind> &Kinds, auto Wanted) {
      return std::find(Kinds.begin(), Kinds.end(), Wanted) != Kinds.end();
    };
    if (has(A->Kinds, Kind))
      return nullptr; // this one is content
    if (Found && std::none_of(
                     A->Kinds.begin(), A->Kinds.end(),
                     [&](model::SpanKind K) { return has(Found->Kinds, K); }))
      return nullptr; // a span for several things: which is it?
    // The one that leaves the fewest kinds.
    if (has(A->Against, Kind) &&
        (!Found || A->Kinds.size() < Found->Kinds.size()))
      Found = A;
  }
  return Found;
}

extern const Check SpanKind = {
    .Id = "span-kind",
    .Message = "span '{0}' is of kind '{1}', but {2}",
    .Group = "kind",
    .Guide = "Span Kinds",
    .Precision = "high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          std::map<unsigned, std::vector<const model::Attribute *>> Telling;
          for (const model::Attribute &A : U.Attributes)
            if (A.Span && !A.Guarded && !A.Kinds.empty())
              Telling[*A.Span].push_back(&A);
          for (unsigned I = 0; I < U.Spans.size(); ++I) {
            const model::Span &S = U.Spans[I];
            if (S.Kind == model::SpanKind::Unknown || S.KindVaries)
              continue;
            const model::Attribute *A = contradiction(Telling[I], S.Kind);
            // Work that goes on elsewhere in the program may be internal, if
            // somebody says so.
            bool Entry = Telling[I].empty() && S.Extracted && !S.KindAt &&
                         S.Kind == model::SpanKind::Internal;
            if (A ? A->Judged : !(Entry && S.Through.empty()))
              continue;
            Finding F;
            const model::Value *Name = model::asLiteral(S.Name);
            F.At = S.KindAt && S.Through.empty() ? *S.KindAt : S.At;
            F.Arguments = {Name ? Name->Text : S.Name.Text, nameOf(S.Kind)};
            if (A) {
              F.Arguments.push_back("records '" + model::asLiteral(A->Key)->Text +
                                    "', as " + listed(A->Kinds) + " spans do");
              F.Notes.push_back({A->At, "recorded here"});
            } else {
              F.Arguments.push_back(
                  "continues a remote trace, as server or consumer spans do");
              F.Notes.push_back({*S.Extracted, "its parent is extracted here"});
            }
            if (!S.Through.empty())
              F.Notes.push_back({S.KindAt.value_or(S.Through.back()),
                                 S.KindAt ? "the kind is given here"
                                          : "the span is started here"});
            // Who sends is a producer; else one of two kinds is a guess.
            if (A && S.KindFix &&
                (A->Kinds.size() == 1 ||
                 A->Kinds.front() == model::SpanKind::Producer)) {
              model::SpanKind Kind = A->Kinds.front();
              const std::string &Text =
                  S.KindFix->Texts[static_cast<size_t>(Kind)];
              if (!Text.empty())
                F.Fixes.push_back(
                    {"make it a " + std::string(nameOf(Kind)) + " span",
                     {{S.KindFix->At, Text}}});
            }
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
