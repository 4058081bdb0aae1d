// What may record an error other than the function that it leaves: callees and
// destructors.

#include "passes.h"

#include "model/words.h"

#include <algorithm>
#include <set>

namespace spantidy::link {

using namespace model;

// "shop.header." of a family of keys; what follows "shop." may be anything.
static bool isFamily(const std::string &Start) {
  size_t Dot = Start.find('.');
  return Dot != std::string::npos && Dot + 1 < Start.size();
}

// "returned.rows", "result.count": how much there was.
static bool isAmount(const std::string &Text, const rules::Lexicon &Words) {
  std::vector<std::string> Parts = wordsIn(Text);
  return !Parts.empty() &&
         std::find(Words.AmountWords.begin(), Words.AmountWords.end(),
                   Parts.back()) != Words.AmountWords.end();
}

// "upgrading " + id: what is not known of it is which one it was.
static bool saysWhichOne(const Value &V, const rules::Lexicon &Words) {
  if (V.What == Value::Kind::Literal)
    return !rules::speaksOf(Words.OutcomeWords, V.Text) &&
           !rules::speaksOf(Words.FailureWords, V.Text);
  if (isLeaf(V))
    return V.Own == Cardinality::Unbounded &&
           !rules::speaksOf(Words.OutcomeWords, V.Name) &&
           !rules::speaksOf(Words.FailureWords, V.Name) &&
           !rules::speaksOf(Words.ErrorParts, V.Name);
  return std::all_of(V.Parts.begin(), V.Parts.end(), [&](const Value &Part) {
    return saysWhichOne(Part, Words);
  });
}

// May the text, a key or a name, tell how the work has ended? What is not known
// may tell anything.
static bool tellsOutcome(const Value &V, const rules::Lexicon &Words) {
  std::vector<Beginning> All = beginningsOf(V);
  return std::any_of(All.begin(), All.end(), [&](const Beginning &B) {
    return (!B.Whole && !isFamily(B.Text)) ||
           (rules::speaksOf(Words.OutcomeWords, B.Text) &&
            !isAmount(B.Text, Words)) ||
           rules::speaksOf(Words.FailureWords, B.Text);
  });
}

// "http.response.status_code", whose numbers are those of HTTP.
static bool isReplyCode(const std::string &Key, const rules::Lexicon &Words) {
  return rules::speaksOf(Words.CodeWords, Key) &&
         rules::speaksOf(Words.ReplyTypes, Key);
}

// The numbers that a protocol answers with, of success and failure alike.
static bool isAnyReplyCode(const Attribute &A, const rules::Lexicon &Words) {
  const Value *Key = asLiteral(A.Key);
  if (!Key || asLiteral(A.What) || A.On != Target::Span ||
      !isReplyCode(Key->Text, Words))
    return false;
  std::vector<std::string> Parts = wordsIn(Key->Text);
  auto isCode = [&](const std::string &Word) {
    return rules::isNamed(Words.CodeWords, Word);
  };
  return Parts.size() > 2 && isCode(Parts.back()) &&
         isCode(Parts[Parts.size() - 2]);
}

// Does it say by a status when something has failed, too?
static bool isBesideStatus(const Attribute &A, const Unit &U) {
  return A.known() &&
         std::any_of(U.Deeds.begin(), U.Deeds.end(), [&](const Deed &D) {
           return D.What == Deed::Kind::SetsStatus &&
                  D.Status == StatusCode::Error && D.Function == A.Function &&
                  static_cast<const Subject &>(D) == A;
         });
}

// Such numbers are no word on an error where the function has a status for that, or
// the file for spans of this kind. What goes wrong by who asked is no error of a
// server span.
static std::vector<unsigned> saidAnyway(const Unit &U,
                                        const rules::Lexicon &Words) {
  auto kindOf = [&](const Attribute &A) {
    return A.Span ? U.Spans[*A.Span].Start.Kind : SpanKind::Unknown;
  };
  std::vector<unsigned> All, Found;
  std::set<SpanKind> Kinds;
  for (unsigned I = 0; I < U.Attributes.size(); ++I)
    if (const Attribute &A = U.Attributes[I]; isAnyReplyCode(A, Words)) {
      All.push_back(I);
      if (isBesideStatus(A, U) && kindOf(A) != SpanKind::Server)
        Kinds.insert(kindOf(A));
    }
  for (unsigned I : All)
    if (const Attribute &A = U.Attributes[I];
        isBesideStatus(A, U) || (A.Span && Kinds.contains(kindOf(A))))
      Found.push_back(I);
  return Found;
}

// `status = "pending"` tells of no error, and `error = false` of none.
static bool isGood(const Attribute &A, const rules::Lexicon &Words) {
  const Value *Key = asLiteral(A.Key), *Of = asLiteral(A.What);
  if (!Key || !Of)
    return false;
  const std::string &Text = Of->Text;
  if (rules::speaksOf(Words.FailureWords, Key->Text))
    return Text == "0";
  if (isReplyCode(Key->Text, Words) && Text.size() == 3)
    return Text >= "100" && Text < "400";
  if (Text == "0" || Text == "1")
    return (Text == "1") == rules::speaksOf(Words.OkQuestions, Key->Text);
  return rules::speaksOf(Words.GoodOutcomes, Text);
}

// The name of an event has no key. The text of a status says nothing that its
// code does not.
static bool tellsOutcome(const Attribute &A, const rules::Lexicon &Words) {
  if (A.On == Target::Status || isGood(A, Words))
    return false;
  bool Keyless = A.Key == Value() && !A.AllOfParameter && A.AllOfMember.empty();
  if (A.On == Target::Event && Keyless)
    return tellsOutcome(A.What, Words) && !saysWhichOne(A.What, Words);
  return tellsOutcome(A.Key, Words) ||
         (A.On == Target::Event && asLiteral(A.What) &&
          tellsOutcome(A.What, Words));
}

static bool mayRecord(Resolving &R, const std::vector<std::string> &Closers,
                      bool Unknown, bool Unwinding) {
  auto records = [Unwinding](const Summary &K) {
    auto tells = [Unwinding](const auto &X) {
      return X.OfOutcome && (Unwinding || !X.Unwinding);
    };
    return std::any_of(K.Deeds.begin(), K.Deeds.end(),
                       [Unwinding](const Deed &D) {
                         return D.What == Deed::Kind::RecordsError &&
                                (Unwinding || !D.Unwinding);
                       }) ||
           std::any_of(K.Attributes.begin(), K.Attributes.end(), tells) ||
           std::any_of(K.Namings.begin(), K.Namings.end(), tells);
  };
  for (const std::string &Usr : Closers)
    if (const Summary *K = R.Known.of(Usr, false);
        K ? records(*K) : Unknown || R.Known.isDoubtful(Usr))
      return true;
  return false;
}

// `SetTag("error", true)`
static bool saysFailed(const Attribute &A, const rules::Lexicon &Words) {
  const Value *Key = asLiteral(A.Key);
  return Key && A.OfOutcome && !A.AtStart && A.On == Target::Span &&
         rules::speaksOf(Words.FailureWords, Key->Text);
}

bool nothingFails(Resolving &R, unsigned Index) {
  const Unit &U = R.U;
  Paths Ways(U.Functions[Index].Control);
  std::vector<Point> Told;
  for (const Deed &D : U.Deeds)
    if (D.Function == Index && D.What == Deed::Kind::RecordsError &&
        !D.Sometimes && !D.If)
      Told.push_back(D.When);
  for (const Attribute &A : U.Attributes)
    if (A.Function == Index && saysFailed(A, R.Words))
      Told.push_back(A.When);
  bool Fails = false;
  for (const Exit &E : U.Exits) {
    if (E.Function != Index || !(E.isError() || E.Nothing || E.MayBeNothing))
      continue;
    bool Failed = E.isError()
                      ? !E.Expected
                      : E.Nothing && Ways.allPass(Ways.entry(), E.When, Told);
    if (!Failed)
      return false;
    Fails = true;
  }
  return Fails;
}

// Where a call gave nothing, it depends on its callee whether that is an error.
static void judgeAfter(Resolving &R, Exit &E) {
  auto After = std::exchange(E.After, {});
  const Summary *K = After ? R.calleeOf(R.U.Calls[*After]) : nullptr;
  if (!K || !K->Of.NothingFails || E.isError())
    return;
  E.Error = Fault::Answered;
  E.Shaped = true;
}

// What may record an error, and is not the function's own code.
void judgeOutcomes(Resolving &R) {
  Unit &U = R.U;
  for (Exit &E : U.Exits)
    judgeAfter(R, E);
  for (Attribute &A : U.Attributes)
    A.OfOutcome = tellsOutcome(A, R.Words);
  for (unsigned Index : saidAnyway(U, R.Words))
    U.Attributes[Index].OfOutcome = false;
  for (Naming &N : U.Namings)
    N.OfOutcome = N.Of == Naming::Kind::Event &&
                  tellsOutcome(N.Name, R.Words) &&
                  !saysWhichOne(N.Name, R.Words);
  auto drop = [&](Outcome &O) {
    std::erase_if(O.Beside, [&](unsigned Index) {
      const Call &C = U.Calls[Index];
      return R.calleeOf(C) || (R.Known.isWhole() && !R.Known.isDoubtful(C.Usr));
    });
  };
  for (Exit &E : U.Exits)
    drop(E);
  for (Handler &H : U.Handlers)
    drop(H);
  auto close = [&](auto &X, bool Unknown) {
    X.ClosersRecord = mayRecord(R, X.Closers, Unknown, false);
    X.ClosersRecordThrown = mayRecord(R, X.Closers, Unknown, true);
  };
  for (Function &F : U.Functions)
    close(F, false);
  for (Span &S : U.Spans)
    close(S.Held, true);
}

} // namespace spantidy::link
