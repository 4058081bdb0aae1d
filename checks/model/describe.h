// The fields of the model's structs, named once for all who walk them: the JSON
// and the binary form, and whoever renumbers what they refer to.
//
// describe(Do, X) calls Do("key", field) for each field; Do.always("key", field)
// for one whose own default is not its type's.
#pragma once

#include "describe_named.h"
#include "describe_values.h"
#include "summary.h"

#include <type_traits>

namespace spantidy::model {

template <typename A> void describe(A &Do, IdSource &T) {
  Do("at", T.At), Do("expression", T.Expression);
  Do("recordable", T.Recordable), Do("named", T.Named);
}

template <typename A> void describe(A &Do, Carrier &C) {
  Do("at", C.At), Do("expression", C.Expression), Do("library", C.Library);
  Do("given", C.Given), Do("shared", C.Shared);
  Do("type", C.Type);
}

template <typename A> void describe(A &Do, Origin &O) {
  Do("by", O.By), Do("at", O.At), Do("call", O.Call);
}

template <typename A> void describe(A &Do, StartOptions &S) {
  Do("spanKind", S.Kind), Do("kindParameter", S.KindParameter);
  Do("kindCases", S.KindCases), Do("parentGiven", S.ParentGiven);
  Do("kindAt", S.KindAt), Do("kindVaries", S.KindVaries);
  Do("parent", S.From), Do("extracted", S.Extracted);
  Do("parentFrom", S.ParentFrom), Do("parameter", S.Parameter);
  Do("call", S.Call), Do("member", S.Member), Do("own", S.Own);
}

template <typename A> void describe(A &Do, Subject &S) {
  Do("span", S.Span), Do("parameter", S.Parameter), Do("current", S.Current);
  Do("own", S.Own), Do("member", S.Member), Do("handle", S.Handle);
  Do("ofContext", S.OfContext), Do("emptied", S.Emptied);
}

template <typename A> void describe(A &Do, Fate &F) {
  Do("launched", F.Launched), Do("named", F.Named), Do("wrapped", F.Wrapped);
  Do("runs", F.Runs), Do("via", F.Via);
  Do("carries", F.Carries), Do("at", F.At), Do("member", F.Member);
}

template <typename A> void describe(A &Do, Parameter &P) {
  Do("name", P.Name), Do("spanKind", P.Kind), Do("default", P.Default);
  Do("absent", P.Absent), Do("heldBy", P.HeldBy), Do("callable", P.Callable);
  Do("borrowed", P.Borrowed), Do("byReference", P.ByReference);
  Do("object", P.Object), Do("carries", P.Carries);
  Do("shared", P.Shared), Do("lent", P.Lent), Do("runnable", P.Runnable);
}

template <typename A> void describe(A &Do, TracedUse &U) {
  Do("at", U.At), Do("starts", U.Starts), Do("name", U.Name);
  Do("serves", U.Serves);
}

template <typename A> void describe(A &Do, Child &C) {
  Do("at", C.At), Do("name", C.Name), Do("options", C.Options);
  Do("after", C.After), Do("afterOwn", C.AfterOwn);
}

template <typename A> void describe(A &Do, Stray &S) {
  Do("under", S.Under), Do("at", S.At), Do("start", S.Start);
}

template <typename A> void describe(A &Do, Setting &S) {
  Do("member", S.Member), Do("adds", S.Adds), Do("key", S.Key);
  Do("value", S.What), Do("at", S.At);
  Do("options", S.Options), Do("parent", S.Parent);
}

template <typename A> void describe(A &Do, Function &F) {
  Do("usr", F.Usr), Do("name", F.Name), Do("at", F.At);
  Do("parameters", F.Parameters), Do("returns", F.Returns);
  Do("returnsNumber", F.ReturnsNumber);
  Do("returnsContext", F.ReturnsContext);
  Do("returnsOptions", F.ReturnsOptions);
  Do("returnsSpan", F.ReturnsSpan);
  Do("overrides", F.Overrides), Do("outer", F.Outer);
  Do("settings", F.Settings), Do("returnsSelf", F.ReturnsSelf);
  Do("makes", F.Makes);
  Do("constructs", F.Constructs), Do("digest", F.Digest);
  Do("neverReturns", F.NeverReturns);
  Do("carries", F.Carries), Do("bare", F.Bare);
  Do("usesActive", F.UsesActive), Do("mentions", F.Mentions);
  Do("runs", F.Runs), Do("launches", F.Launches), Do("carry", F.Carry);
  Do("suspends", F.Suspends);
  Do("saysEnd", F.SaysEnd);
  Do("opens", F.Opens), Do("opensBy", F.OpensBy);
  Do("flow", F.Control), Do("called", F.Called);
  Do("closers", F.Closers), Do("closersRecord", F.ClosersRecord);
  Do("closersRecordThrown", F.ClosersRecordThrown);
  Do("lendsOwn", F.LendsOwn);
  Do("onlyCalled", F.OnlyCalled), Do("serving", F.Serving);
  Do("nothingFails", F.NothingFails);
}

template <typename A> void describe(A &Do, AttributeSlot &S) {
  Do("at", S.At), Do("before", S.Before), Do("after", S.After);
}

template <typename A> void describe(A &Do, StatementSlot &S) {
  Do("at", S.At), Do("before", S.Before), Do("after", S.After);
}

template <typename A> void describe(A &Do, SpanStart &S) {
  Do("spanKind", S.Kind), Do("kindParameter", S.KindParameter);
  Do("kindCases", S.KindCases), Do("parentGiven", S.ParentGiven);
  Do("kindAt", S.KindAt), Do("kindVaries", S.KindVaries);
  Do("kindFix", S.KindFix), Do("parent", S.From);
  Do("parentFrom", S.ParentFrom), Do("parentIs", S.ParentIs);
  Do("extracted", S.Extracted), Do("ownParent", S.OwnParent);
  Do("turnBefore", S.TurnBefore), Do("keptForTurn", S.KeptForTurn);
  Do("options", S.Options);
}

template <typename A> void describe(A &Do, Surroundings &S) {
  Do("tenants", S.Tenants), Do("events", S.Events), Do("sent", S.Sent);
  Do("sentEach", S.SentEach), Do("incoming", S.Incoming);
  Do("linked", S.Linked), Do("attached", S.Attached);
  Do("beneath", S.Beneath), Do("extractedAbove", S.ExtractedAbove);
  Do("nested", S.Nested);
  Do("below", S.Below), Do("loop", S.Loop), Do("turns", S.Turns);
}

template <typename A> void describe(A &Do, Holding &H) {
  Do("heldBy", H.By), Do("capturedOnly", H.CapturedOnly);
  Do("variable", H.Variable), Do("dies", H.Dies), Do("byScope", H.ByScope);
  Do("replaced", H.Replaced);
  Do("lent", H.Lent), Do("opaque", H.Opaque), Do("offered", H.Offered),
      Do("givenAway", H.GivenAway);
  Do("closers", H.Closers), Do("closersRecord", H.ClosersRecord);
  Do("closersRecordThrown", H.ClosersRecordThrown);
}

template <typename A> void describe(A &Do, Requirement &R) {
  Do("key", R.Key), Do("older", R.Older), Do("beside", R.Beside);
  Do("named", R.Named), Do("of", R.Of), Do("at", R.At), Do("own", R.Own);
}

template <typename A> void describe(A &Do, Span &S) {
  Do("function", S.Function), Do("at", S.At), Do("when", S.When);
  Do("wrapper", S.Wrapper), Do("through", S.Through), Do("call", S.Call);
  Do("name", S.Name);
  describe(Do, S.Start), describe(Do, S.Around), describe(Do, S.Held);
  Do("activation", S.Activation), Do("slot", S.Slot);
  Do("openAttributes", S.OpenAttributes), Do("openLater", S.OpenLater);
  Do("endsExplicitly", S.EndsExplicitly);
  Do("callersDecide", S.CallersDecide), Do("judgedIn", S.JudgedIn);
  Do("keepsErrors", S.KeepsErrors), Do("fails", S.Fails);
  Do("endsBy", S.EndsBy);
  Do("required", S.Required);
}

template <typename A> void describe(A &Do, KeyFacts &K) {
  Do("registered", K.Registered), Do("family", K.Family);
  Do("holds", K.Holds), Do("deprecated", K.Deprecated);
  Do("instead", K.Instead), Do("renamed", K.Renamed);
  Do("member", K.Member), Do("oldValue", K.OldValue), Do("meant", K.Meant);
  Do("meantNow", K.MeantNow), Do("own", K.Own), Do("why", K.Why);
  Do("forbidden", K.Forbidden), Do("unlisted", K.Unlisted);
}

template <typename A> void describe(A &Do, Attribute &X) {
  describe(Do, static_cast<Subject &>(X));
  Do("function", X.Function), Do("at", X.At), Do("when", X.When);
  Do("on", X.On);
  Do("atStart", X.AtStart), Do("inside", X.Inside);
  Do("guarded", X.Guarded), Do("ifThere", X.IfThere);
  Do("byCallee", X.ByCallee);
  Do("sampling", X.Sampling), Do("late", X.Late);
  Do("atStartEdits", X.AtStartEdits), Do("skip", X.Skip);
  Do("without", X.Without), Do("bySize", X.BySize);
  Do("allOfParameter", X.AllOfParameter), Do("allOfMember", X.AllOfMember);
  Do("kinds", X.Kinds), Do("against", X.Against);
  Do("judged", X.Judged), Do("conventional", X.Conventional);
  Do("is", X.Is);
  Do("key", X.Key), Do("value", X.What), Do("ofOutcome", X.OfOutcome);
  Do("ifRecording", X.IfRecording), Do("unwinding", X.Unwinding);
}

template <typename A> void describe(A &Do, Naming &N) {
  describe(Do, static_cast<Subject &>(N));
  Do("function", N.Function), Do("at", N.At), Do("when", N.When);
  Do.always("of", N.Of), Do("name", N.Name);
  Do("ofOutcome", N.OfOutcome);
  Do("ifRecording", N.IfRecording), Do("unwinding", N.Unwinding);
}

template <typename A> void describe(A &Do, Deed &D) {
  describe(Do, static_cast<Subject &>(D));
  Do.always("what", D.What), Do("function", D.Function), Do("at", D.At);
  Do("when", D.When), Do("sometimes", D.Sometimes), Do("if", D.If);
  Do("text", D.Text);
  Do("status", D.Status), Do("described", D.Described),
      Do("ordered", D.Ordered), Do("swap", D.Swap);
  Do("byHand", D.ByHand), Do("ofCurrent", D.OfCurrent);
  Do("below", D.Below), Do("asked", D.Asked), Do("namedAt", D.NamedAt);
  Do("without", D.Without), Do("textless", D.Textless);
  Do("once", D.Once);
  Do("unwinding", D.Unwinding);
}

template <typename A> void describe(A &Do, Scope &S) {
  describe(Do, static_cast<Subject &>(S));
  Do("function", S.Function), Do("at", S.At), Do("when", S.When);
  Do("variable", S.Variable), Do("ends", S.Ends), Do("narrow", S.Narrow);
  Do("closed", S.Closed), Do("by", S.By);
  Do("namedAt", S.NamedAt);
}

template <typename A> void describe(A &Do, Outcome &O) {
  Do("error", O.Error), Do("of", O.Of), Do("shaped", O.Shaped);
  Do("expected", O.Expected), Do("callers", O.Callers);
  Do("negative", O.Negative), Do("open", O.Open), Do("beside", O.Beside);
  Do("doubtful", O.Doubtful), Do("text", O.Text), Do("slot", O.Slot);
  Do("nothing", O.Nothing), Do("mayBeNothing", O.MayBeNothing);
  Do("after", O.After);
}

template <typename A> void describe(A &Do, Handler &H) {
  describe(Do, static_cast<Outcome &>(H));
  Do("function", H.Function), Do("at", H.At), Do("tries", H.Tries);
  Do("when", H.When), Do("empty", H.Empty);
}

template <typename A> void describe(A &Do, Exit &E) {
  describe(Do, static_cast<Outcome &>(E));
  Do.always("by", E.By), Do("function", E.Function), Do("at", E.At);
  Do("when", E.When), Do("ending", E.Ending), Do("endSlot", E.EndSlot);
}

template <typename A> void describe(A &Do, Suspension &S) {
  Do("function", S.Function), Do("at", S.At), Do("when", S.When);
  Do("word", S.Word), Do("on", S.On);
}

template <typename A> void describe(A &Do, FieldGiven &F) {
  Do("field", F.Field), Do("kind", F.Kind), Do("kindAt", F.KindAt);
  Do("kindParameter", F.KindParameter);
  Do("pairs", F.Pairs), Do("listParameter", F.ListParameter);
  Do("context", F.Context), Do("absent", F.Absent);
  Do("contextParameter", F.ContextParameter);
}

template <typename A> void describe(A &Do, Argument &X) {
  describe(Do, static_cast<Subject &>(X));
  Do("fields", X.Fields);
  Do("at", X.At), Do("value", X.What), Do("kind", X.Kind);
  Do("kindParameter", X.KindParameter);
  Do("pairs", X.Pairs), Do("listParameter", X.ListParameter);
  Do("handed", X.Handed), Do("absent", X.Absent);
  Do("options", X.Options), Do("context", X.Context);
  Do("type", X.Type), Do("holder", X.Holder);
  Do("ofOthers", X.OfOthers);
  Do("object", X.Object), Do("plain", X.Plain), Do("runnable", X.Runnable);
  Do("carried", X.Carried), Do("runs", X.Runs), Do("runsUsr", X.RunsUsr);
  Do("forwards", X.Forwards), Do("made", X.Made);
}

template <typename A> void describe(A &Do, Call &C) {
  Do("function", C.Function), Do("at", C.At), Do("when", C.When);
  Do("usr", C.Usr);
  Do("name", C.Name), Do("virtual", C.Virtual), Do("saysEnd", C.SaysEnd),
      Do("activates", C.Activates);
  Do("object", C.Object), Do("onSelf", C.OnSelf), Do("on", C.On);
  Do("constructs", C.Constructs), Do("escapes", C.Escapes);
  Do("returned", C.Returned), Do("written", C.Written);
  Do("arguments", C.Arguments);
  Do("active", C.Active), Do("starts", C.Starts);
  Do("unwinding", C.Unwinding), Do("maybe", C.Maybe),
      Do("launches", C.Launches), Do("waits", C.Waits);
}

template <typename A> void describe(A &Do, Task &T) {
  Do("function", T.Function), Do("at", T.At), Do("launcher", T.Launcher);
  Do("given", T.Given), Do("carries", T.Carries), Do("active", T.Active);
  Do("lasting", T.Lasting), Do("named", T.Named);
  Do("uses", T.Uses), Do("launchedAt", T.LaunchedAt), Do("carry", T.Carry);
  Do("when", T.When), Do("waits", T.Waits), Do("again", T.Again);
}

template <typename A> void describe(A &Do, Discard &D) {
  Do("function", D.Function), Do("at", D.At), Do("callee", D.Callee);
  Do.always("what", D.What), Do("span", D.Span), Do("keep", D.Keep);
}

template <typename A> void describe(A &Do, Borrow &B) {
  Do.always("lives", B.Lives), Do.always("used", B.Used);
  Do("function", B.Function), Do("at", B.At), Do("owner", B.Owner);
  Do("holder", B.Holder), Do("usedAt", B.UsedAt), Do("own", B.Own);
}

template <typename A> void describe(A &Do, Expense &E) {
  Do("function", E.Function), Do("at", E.At), Do("what", E.What);
  Do("recorded", E.Recorded), Do("recorder", E.Recorder);
  Do("guard", E.Guard), Do("named", E.Named);
}

template <typename A> void describe(A &Do, StoredScope &S) {
  Do.always("where", S.Where), Do("function", S.Function), Do("at", S.At);
  Do.always("what", S.What), Do("name", S.Name), Do("class", S.Class);
  Do("because", S.Because), Do("closer", S.Closer), Do("of", S.Of);
}

template <typename A> void describe(A &Do, Lasting &L) {
  Do.always("by", L.By), Do("class", L.Class), Do("of", L.Of);
  Do("maker", L.Maker), Do("at", L.At);
}

template <typename A> void describe(A &Do, PublicFunction &F) {
  Do("usr", F.Usr), Do("name", F.Name), Do("at", F.At);
  Do("statements", F.Statements), Do("function", F.Function);
  Do("traced", F.Traced), Do("onlyUnderScope", F.OnlyUnderScope);
}

template <typename A> void describe(A &Do, Claim &C) {
  Do("function", C.Function), Do("parameter", C.Parameter);
  Do("word", C.Word), Do("at", C.At), Do("contradiction", C.Instead);
  Do("raw", C.Raw), Do("named", C.Named);
}

template <typename A> void describe(A &Do, Request &R) {
  Do("function", R.Function), Do("at", R.At), Do("when", R.When);
  Do("callee", R.Callee);
  Do("usr", R.Usr), Do("library", R.Library), Do("kind", R.Kind);
  Do("under", R.Under), Do("given", R.Given), Do("excuse", R.Why);
}

template <typename A> void describe(A &Do, Unit &U) {
  Do("mainFile", U.MainFile), Do("files", U.Files);
  Do("spellings", U.Spellings);
  Do("functions", U.Functions), Do("spans", U.Spans);
  Do("attributes", U.Attributes), Do("namings", U.Namings);
  Do("deeds", U.Deeds), Do("scopes", U.Scopes), Do("exits", U.Exits);
  Do("handlers", U.Handlers);
  Do("suspensions", U.Suspensions), Do("calls", U.Calls);
  Do("tasks", U.Tasks), Do("discards", U.Discards), Do("claims", U.Claims);
  Do("requests", U.Requests), Do("intercepted", U.Intercepted);
  Do("carriers", U.Carriers), Do("optionsMembers", U.OptionsMembers);
  Do("headerFlows", U.HeaderFlows);
  Do("programKeys", U.ProgramKeys), Do("ownKeys", U.OwnKeys),
      Do("ownStorage", U.OwnStorage);
  Do("propagations", U.Propagations), Do("hasMain", U.HasMain);
  Do("ownProvider", U.OwnProvider), Do("ownPropagator", U.OwnPropagator);
  Do("sharedNames", U.SharedNames), Do("unserved", U.Unserved);
  Do("declared", U.Declared), Do("takers", U.Takers);
  Do("borrows", U.Borrows);
  Do("expenses", U.Expenses);
  Do("storedScopes", U.StoredScopes), Do("lastings", U.Lastings);
  Do("publicFunctions", U.PublicFunctions);
  Do("defines", U.Defines), Do("needs", U.Needs), Do("targets", U.Targets);
}

template <typename A> void describe(A &Do, Summary &S) {
  Do("function", S.Of), Do("unknown", S.Unknown), Do("varies", S.Varies);
  Do("spans", S.Spans), Do("attributes", S.Attributes);
  Do("namings", S.Namings), Do("deeds", S.Deeds), Do("uses", S.Uses);
  Do("starts", S.Starts), Do("below", S.Below);
  Do("callersTell", S.CallersTell), Do("activeAbove", S.ActiveAbove);
  Do("extractsAbove", S.ExtractsAbove), Do("maybeBelow", S.MaybeBelow);
}

template <typename A> void describe(A &Do, ProgramFacts &P) {
  Do("keys", P.Keys), Do("members", P.Members), Do("lastings", P.Lastings);
  Do("intercepted", P.Intercepted), Do("ownStorage", P.OwnStorage);
  Do("sharedNames", P.SharedNames), Do("unserved", P.Unserved);
  Do("ownProvider", P.OwnProvider);
}

template <typename A> void describe(A &Do, Summaries &S) {
  Do("files", S.Files), Do("whole", S.Whole), Do("functions", S.ByUsr);
  Do("overriders", S.Overriders);
  Do("onlyUnderScope", S.OnlyUnderScope);
  Do("carriers", S.Carriers), Do("senders", S.Senders);
  Do("optionsMembers", S.OptionsMembers);
  Do("programs", S.Programs), Do("programOf", S.ProgramOf);
  Do("contested", S.Contested), Do("meant", S.Meant);
}

} // namespace spantidy::model
