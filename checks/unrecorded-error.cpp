// An error that leaves a span's extent without a word on the span: the trace says
// that all went well. One report per span, at the first exit.

#include "evidence.h"
#include "terms.h"

#include "model/untold.h"

namespace spantidy {

static constexpr Message Messages[] = {
    {"span", "{0} is not recorded on span '{1}'"},
    {"nameless", "{0} is not recorded on the span"},
};

static const Option Options[] = {
    {"NegativeIsError", "false",
     "a returned negative number is an error, as in POSIX"},
};

static void addOthers(Finding &F, const std::vector<model::Untold> &Leaks) {
  constexpr size_t MostNotes = 3;
  for (size_t N = 1; N < Leaks.size() && N <= MostNotes; ++N)
    F.Notes.push_back(
        {Leaks[N].At, termOf(*Leaks[N].What) + " is not, either"});
}

static Finding finding(const model::UntoldOwn &Own) {
  Finding F{.At = Own.Errors.front().At,
            .Says = message(Messages, "nameless"),
            .Arguments = {termOf(*Own.Errors.front().What), ""},
            .Notes = {{Own.Under->At, "it is active from here on"}},
            .Grade = Evidence::Likely};
  addOthers(F, Own.Errors);
  return F;
}

static Finding finding(const model::Span &S,
                       const std::vector<model::Untold> &Leaks) {
  const model::Outcome &First = *Leaks.front().What;
  const model::Value *Name = model::asLiteral(S.Name);
  Finding F{.At = Leaks.front().At,
            .Says = Name ? message(Messages, "span")
                         : message(Messages, "nameless"),
            .Arguments = {termOf(First), Name ? Name->Text : ""},
            .Notes = {{S.At, "the span is started here"}},
            .Grade = gradeOf(/*Named=*/First.Shaped)};
  addOthers(F, Leaks);
  offerToFail(F, S, First);
  return F;
}

extern const Check UnrecordedError = {
    .Id = "unrecorded-error",
    .Messages = Messages,
    .Group = "errors",
    .Guide = "Record Errors",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          bool NegativeToo = Set.flag("NegativeIsError");
          for (unsigned I = 0; I < U.Spans.size(); ++I) {
            if (!isOwnersToTell(U.Spans[I], U))
              continue;
            if (auto Leaks = untoldErrors(I, NegativeToo, U); !Leaks.empty())
              Report(finding(U.Spans[I], Leaks));
            for (const auto &Lent : untoldInside(I, NegativeToo, U))
              Report(finding(Lent.By, Lent.Errors));
          }
          for (const auto &Own : untoldOfOwn(NegativeToo, U))
            Report(finding(Own));
        },
};

} // namespace spantidy
