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

static Finding finding(const model::Untold &Found) {
  const auto &[On, Since, Errors] = Found;
  const model::Outcome &First = *Errors.front().What;
  const model::Value *Name = On ? model::asLiteral(On->Name) : nullptr;
  Finding F{.At = Errors.front().At,
            .Says = Name ? message(Messages, "span")
                         : message(Messages, "nameless"),
            .Arguments = {termOf(First), Name ? Name->Text : ""},
            .Notes = {{Since, On ? "the span is started here"
                                 : "it is active from here on"}},
            .Grade = gradeOf(/*Named=*/!On || First.Shaped)};
  constexpr size_t MostNotes = 3;
  for (size_t N = 1; N < Errors.size() && N <= MostNotes; ++N)
    F.Notes.push_back(
        {Errors[N].At, termOf(*Errors[N].What) + " is not, either"});
  if (On)
    offerToFail(F, *On, First);
  return F;
}

extern const Check UnrecordedError = {
    .Id = "unrecorded-error",
    .Messages = Messages,
    .Group = "errors",
    .OnWays = true,
    .Guide = "Record Errors",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const model::Unit &U, const OptionValues &Set, const auto &Report) {
          for (const auto &Found : untoldErrors(Set.flag("NegativeIsError"), U))
            Report(finding(Found));
        },
};

} // namespace spantidy
