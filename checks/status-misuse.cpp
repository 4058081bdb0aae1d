// An Ok on every way after an error hides it, and an error without a text takes away
// the text. A text with any other status than an error is dropped. By the
// specification Ok is final and Unset is never set: what follows an Ok is lost.

#include "evidence.h"

#include "model/told.h"

namespace spantidy {

using model::Deed;
using model::StatusCode;
using model::Unit;

static constexpr Message Messages[] = {
    {"description", "status description is lost: only an error has one"},
    {"emptied", "status description is lost: an error without one follows"},
    {"overwritten", "error status is lost: 'Ok' follows on every way"},
    {"unset", "status 'Unset' follows an error on every way"},
    {"unset-on-a-way", "status 'Unset' follows an error"},
    {"final", "error status is lost: 'Ok' is set before on every way"},
};

// The status of an earlier deed that the later one takes away.
static const Deed *lostTo(const Deed &Later, const Unit &U) {
  bool Takes = setsStatus(Later, StatusCode::Ok) ||
               (setsStatus(Later, StatusCode::Unset) && Later.Ordered);
  bool Bare = setsStatus(Later, StatusCode::Error) && !Later.Described;
  auto Found =
      std::find_if(U.Deeds.begin(), U.Deeds.end(), [&](const Deed &Earlier) {
        return (Takes || (Bare && Earlier.Described)) &&
               setsStatus(Earlier, StatusCode::Error) &&
               isOverwritten(Earlier, Later, U);
      });
  return Found == U.Deeds.end() ? nullptr : &*Found;
}

static const Message *messageFor(const Deed &Later) {
  return Later.Status == StatusCode::Ok      ? message(Messages, "overwritten")
         : Later.Status == StatusCode::Unset ? message(Messages, "unset")
                                             : message(Messages, "emptied");
}

// By the specification Unset does nothing; whether an Ok is meant, who knows.
static Finding found(const Deed &D, const Unit &U, const Message *Says,
                     const Deed &Because, const char *Note) {
  Finding F{.At = placeOf(U, D), .Says = Says, .Notes = {{Because.At, Note}}};
  bool Unset = setsStatus(D, StatusCode::Unset);
  if (!callAt(U, D) && Says != message(Messages, "final"))
    offer(F, "leave it out", D.Without, /*IsSafe=*/Unset && D.Ordered);
  return F;
}

static std::optional<Finding> judged(const Deed &D, const Unit &U) {
  static constexpr char Error[] = "the error is set here";
  bool Unset = setsStatus(D, StatusCode::Unset);
  if (D.Described && (Unset || setsStatus(D, StatusCode::Ok)) &&
      !callAt(U, D)) {
    Finding F{.At = D.At, .Says = message(Messages, "description")};
    offer(F, "leave the text out", D.Textless, Safe);
    return F;
  }
  if (const Deed *Lost = lostTo(D, U))
    return found(D, U, messageFor(D), *Lost, Error);
  std::optional<Finding> F;
  if (const Deed *Before = errorBefore(D, U); Before && Unset)
    F = found(D, U, message(Messages, "unset-on-a-way"), *Before, Error);
  // Where the Ok is not kept, as it was not in older implementations, the error is.
  else if (const Deed *Ok = finalBefore(D, U))
    F = found(D, U, message(Messages, "final"), *Ok, "'Ok' is set here");
  if (F)
    F->Grade = Evidence::Likely;
  return F;
}

extern const Check StatusMisuse = {
    .Id = "status-misuse",
    .Messages = Messages,
    .Group = "errors",
    .OnWays = true,
    .Guide = "Record Errors",
    .Precision = "high",
    .Run =
        [](const Unit &U, const OptionValues &, const auto &Report) {
          for (const Deed &D : U.Deeds)
            if (auto F = judged(D, U))
              Report(std::move(*F));
        },
};

} // namespace spantidy
