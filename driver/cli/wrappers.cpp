#include "wrappers.h"

#include "checks/evidence.h"
#include "checks/terms.h"
#include "model/words.h"
#include "shown/shown.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace spantidy::cli {

using namespace model;

// As it could stand in the source: "user " + name.
static std::string written(const Value &V, size_t Depth = 0) {
  auto joined = [&](const char *Between) {
    std::string Text;
    for (const Value &Part : V.Parts)
      Text += (Text.empty() ? "" : Between) + written(Part, Depth + 1);
    return Text;
  };
  if (Depth > 8)
    return "...";
  switch (V.What) {
  case Value::Kind::Literal:
    return '"' + V.Text + '"';
  case Value::Kind::Parameter:
    return V.Name;
  case Value::Kind::Variable:
    return V.Parts.empty() ? V.Name : written(V.Parts.front(), Depth + 1);
  case Value::Kind::Member:
    return V.Text.empty() ? V.Name : V.Text;
  case Value::Kind::Call:
    return std::string(lastPart(V.Name)) + "(" + joined(", ") + ")";
  case Value::Kind::Concat:
    return joined(" + ");
  case Value::Kind::Choice:
    return joined(" or ");
  case Value::Kind::Object:
  case Value::Kind::Unknown:
    break;
  }
  return "...";
}

static void collect(const Value &V, std::set<unsigned> &Parameters) {
  if (V.What == Value::Kind::Parameter)
    Parameters.insert(V.Index);
  for (const Value &Part : V.Parts)
    collect(Part, Parameters);
}

namespace {

// Says in words what a function does for its callers.
class Account {
public:
  Account(const Summary &Of, const Summaries &All) : Of(Of), All(All) {}

  std::vector<std::string> lines() {
    for (const Span &S : Of.Spans)
      start(S);
    for (const Attribute &A : Of.Attributes)
      record(A);
    for (const Naming &N : Of.Namings)
      say("names " + a(termOf(N.Of)) + madeOf(N.Name, "by "));
    for (const Deed &D : Of.Deeds)
      deed(D);
    for (unsigned I = 0; I < Of.Of.Parameters.size(); ++I)
      callable(I, Of.Of.Parameters[I].Callable);
    if (Of.Of.Returns)
      result(*Of.Of.Returns);
    // Of no consequence where nobody calls it.
    if (Of.Uses && Of.Of.Called)
      say("needs its caller's context: " + sentenceOf(*Of.Uses) + " (" +
          at(Of.Uses->At) + ")");
    return std::move(Lines);
  }

private:
  void say(std::string Line) {
    if (std::find(Lines.begin(), Lines.end(), Line) == Lines.end())
      Lines.push_back(std::move(Line));
  }

  static std::string a(const std::string &What) {
    return (std::string_view("aeiou").find(What.front()) !=
                    std::string_view::npos
                ? "an "
                : "a ") +
           What;
  }

  std::string at(const Place &P) const {
    return All.Files[P.File].Path + ":" + std::to_string(P.Line);
  }

  std::string parameter(unsigned Index) const {
    if (Index >= OfField && Index < OfLambda)
      return "a field of " + parameter(Index % OfField);
    std::string Text = "parameter " + std::to_string(Index + 1);
    if (Index < Of.Of.Parameters.size() &&
        !Of.Of.Parameters[Index].Name.empty())
      Text += " '" + Of.Of.Parameters[Index].Name + "'";
    return Text;
  }

  // " by parameter 1 'name' ("user " + name)"; nothing where it is unknown.
  std::string madeOf(const Value &V, const std::string &By) const {
    if (const Value *Literal = asLiteral(V))
      return " '" + Literal->Text + "'";
    std::set<unsigned> Used;
    collect(V, Used);
    std::string Text;
    for (unsigned Index : Used)
      Text += (Text.empty() ? " " + By : " and ") + parameter(Index);
    std::string Whole = written(V);
    bool Plain = Used.size() == 1 && *Used.begin() < Of.Of.Parameters.size() &&
                 Whole == Of.Of.Parameters[*Used.begin()].Name;
    return Used.empty() || Plain ? Text : Text + " (" + Whole + ")";
  }

  std::string subject(const Subject &S, bool Inside) const {
    return S.Parameter ? parameter(*S.Parameter)
           : S.Current ? "the active span"
           : S.Own     ? "the span of its object"
           : S.Span    ? "the span that it starts"
           : Inside    ? "a span of its own"
                       : "a span";
  }

  void start(const Span &S) {
    bool Handed = S.Held.By == Holder::Returned || S.Held.By == Holder::Object;
    if (!Handed && !S.Wrapper.empty() && !Of.Of.Called)
      return; // it only uses what is listed elsewhere
    std::string Name = madeOf(S.Name, "by ");
    std::string Line = "starts a span";
    if (!Name.empty())
      Line += " named" + Name;
    if (S.Start.KindParameter)
      Line +=
          ", of the kind that " + parameter(*S.Start.KindParameter) + " gives";
    if (S.Held.By == Holder::Returned)
      Line += ", returned to the caller";
    if (S.Held.By == Holder::Object)
      Line += ", kept in its object";
    if (!S.Wrapper.empty())
      Line += ", through " + S.Wrapper;
    say(Line);
  }

  void record(const Attribute &A) {
    std::string What = madeOf(A.What, "");
    std::string Key = madeOf(A.Key, "by ");
    bool Given = dependsOnParameter(A.What);
    if (A.On == Target::Status && !Given)
      return; // the Deed beside it says so
    std::string Line = Given ? "records" + What : "records";
    if (!Key.empty())
      Line += (Given ? " as" : "") +
              (asLiteral(A.Key) ? Key : " a key named" + Key);
    else if (!Given)
      Line += " something";
    static const std::map<Target, const char *> On{
        {Target::Event, "an event of "}, {Target::Status, "the status of "},
        {Target::Link, "a link of "},    {Target::Baggage, "the baggage"},
        {Target::Metric, "a metric"},    {Target::Resource, "a resource"},
        {Target::Log, "a log record"},   {Target::Span, ""}};
    Line += " on " + std::string(On.at(A.On));
    if (A.On != Target::Baggage && A.On != Target::Metric &&
        A.On != Target::Resource && A.On != Target::Log)
      Line += subject(A, A.Inside);
    say(Line);
  }

  void deed(const Deed &D) {
    switch (D.What) {
    case Deed::Kind::Ends:
      return say("ends " + subject(D, false));
    case Deed::Kind::RecordsError:
      return say("records an error on " + subject(D, false));
    case Deed::Kind::Injects:
      return say("injects the context");
    case Deed::Kind::Extracts:
      return say("extracts a context");
    case Deed::Kind::Links:
      return say("links " + subject(D, false));
    case Deed::Kind::Replaces:
    case Deed::Kind::Empties:
    case Deed::Kind::Refills:
    case Deed::Kind::Frees:
    case Deed::Kind::SetsStatus:
      return;
    }
  }

  void callable(unsigned Index, const Fate &F) {
    std::string Given = "callable " + parameter(Index);
    if (F.Launched)
      say("launches " + Given + " on another thread, " +
          (F.Carries ? "with" : "without") + " its caller's context");
    if (F.Wrapped)
      say("wraps " + Given + (F.Carries ? ", carrying" : ", without") +
          " the context");
    if (F.Member.empty())
      return;
    bool Elsewhere = std::any_of(
        All.Programs.begin(), All.Programs.end(), [&](const ProgramFacts &One) {
          return std::binary_search(One.Members.begin(), One.Members.end(),
                                    F.Member);
        });
    say("keeps " + Given + (F.Carries ? " with its caller's context" : "") +
        (Elsewhere ? ", to run on another thread" : ""));
  }

  void result(const Value &V) {
    std::set<unsigned> Used;
    collect(V, Used);
    if (V.What == Value::Kind::Call && V.Does == Effect::Cleans &&
        !Used.empty())
      return say("returns " + parameter(*Used.begin()) +
                 " without its secrets");
    if (cardinality(V) == Cardinality::Finite)
      say("returns one of a few texts: " + written(V));
  }

  const Summary &Of;
  const Summaries &All;
  std::vector<std::string> Lines;
};

struct Entry {
  std::string File, Name;
  unsigned Line;
  std::vector<std::string> Does;
};

} // namespace

static std::vector<Entry> entriesOf(const Summaries &S) {
  std::vector<Entry> Entries;
  for (const auto &[Usr, One] : S.ByUsr) {
    if (!One.Of.At.known())
      continue;
    Entry E{S.Files[One.Of.At.File].Path, One.Of.Name, One.Of.At.Line,
            Account(One, S).lines()};
    if (!E.Does.empty())
      Entries.push_back(std::move(E));
  }
  std::sort(Entries.begin(), Entries.end(), [](const Entry &A, const Entry &B) {
    return std::tie(A.File, A.Line, A.Name, A.Does) <
           std::tie(B.File, B.Line, B.Name, B.Does);
  });
  return Entries;
}

std::string wrappersText(const Summaries &S) {
  std::string Text;
  for (const Entry &E : entriesOf(S))
    for (const std::string &Does : E.Does)
      Text += shownPath(E.File) + ":" + std::to_string(E.Line) + ": " +
              shown(E.Name + " " + Does) + "\n";
  return Text;
}

std::string wrappersJson(const Summaries &S) {
  auto All = nlohmann::ordered_json::array();
  for (const Entry &E : entriesOf(S))
    All.push_back({{"function", E.Name},
                   {"file", E.File},
                   {"line", E.Line},
                   {"does", E.Does}});
  return shownJson(All.dump(1, ' ', /*ensure_ascii=*/false,
                            nlohmann::json::error_handler_t::replace)) +
         "\n";
}

} // namespace spantidy::cli
