#include "server.h"
#include "documents.h"
#include "framing.h"
#include "moved.h"
#include "process.h"

#include "shown/shown.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <poll.h>
#include <set>
#include <unistd.h>

namespace spantidy::lsp {

namespace {

// Of JSON-RPC, then of the protocol.
enum Code {
  ParseError = -32700,
  InvalidRequest = -32600,
  MethodNotFound = -32601,
  InvalidParams = -32602,
  NotInitialized = -32002,
  Cancelled = -32800
};

struct Refusal {
  Code Why;
  std::string Text;
};

enum Kind { Error = 1, Info = 3 }; // of a message for the client's log

class Server {
public:
  Server(const Host &For, int In, int Out) : For(For), In(In), Out(Out) {}
  int run();

private:
  // The stream.
  void send(Json Message);
  void log(Kind Of, const std::string &Text);
  void refuse(const Json &Id, const Refusal &R);
  bool receive();
  void take(const std::string &Text);
  void handleAll();
  void handle(const Json &Message);

  // What is asked for.
  Json answer(const std::string &Method, const Json &Parameters);
  void hear(const std::string &Method, const Json &Parameters);
  Json initialize(const Json &Parameters);
  void enter(const Json &Parameters);
  void close(const Json &Parameters);

  // Judging.
  void want(Document *D);
  void startNext();
  void finish();
  void publish(const Document &D, const Json &Diagnostics);
  void complain(const std::string &Text);

  const Host &For;
  int In, Out;
  Framing Stream;
  std::deque<Json> Messages;
  std::set<Json>
      Withdrawn; // requests that are cancelled before they are answered
  enum { New, Running, ShutDown } State = New;
  std::optional<int> Exit;
  Client Can;
  Documents Open;
  std::deque<std::string> Wanted; // URIs
  std::string Judging;            // URI
  std::unique_ptr<Process> Work;
  std::map<std::string, std::string> UnitOf; // that includes a file, by path
  std::set<std::string> Complaints;          // that were shown
};

} // namespace

void Server::send(Json Message) {
  Message["jsonrpc"] = "2.0";
  std::string Text = framed(Message.dump(-1, ' ', /*ensure_ascii=*/false,
                                         Json::error_handler_t::replace));
  for (size_t At = 0; At < Text.size();) {
    ssize_t N = write(Out, Text.data() + At, Text.size() - At);
    if (N < 0 && errno != EINTR) { // nobody listens
      Exit = 1;
      return;
    }
    At += N > 0 ? N : 0;
  }
}

void Server::log(Kind Of, const std::string &Text) {
  send({{"method", "window/logMessage"},
        {"params", {{"type", Of}, {"message", Text}}}});
}

void Server::refuse(const Json &Id, const Refusal &R) {
  send({{"id", Id}, {"error", {{"code", R.Why}, {"message", R.Text}}}});
}

bool Server::receive() {
  char Buffer[1 << 16];
  ssize_t N = read(In, Buffer, sizeof Buffer);
  if (N == 0 || (N < 0 && errno != EINTR))
    return false;
  Stream.take({Buffer, size_t(std::max<ssize_t>(N, 0))});
  while (auto Text = Stream.next())
    take(*Text);
  return true;
}

void Server::take(const std::string &Text) {
  Json Message = Json::parse(Text, nullptr, /*allow_exceptions=*/false);
  if (Message.is_discarded())
    return refuse(nullptr, {ParseError, "expected a message in JSON"});
  if (Message.is_object() &&
      Message.value("method", Json()) == "$/cancelRequest")
    if (auto It = Message.find("params");
        It != Message.end() && It->is_object())
      Withdrawn.insert(It->value("id", Json()));
  Messages.push_back(std::move(Message));
}

void Server::handleAll() {
  for (; !Messages.empty() && !Exit; Messages.pop_front())
    handle(Messages.front());
  Withdrawn.clear(); // all others have been answered
}

void Server::handle(const Json &Message) {
  Json Id, None = Json::object();
  if (Message.is_object() && Message.contains("id"))
    Id = Message["id"];
  bool Named = Id.is_string() || Id.is_number_integer();
  if (!Message.is_object() || !(Named || Id.is_null()))
    return refuse(nullptr, {InvalidRequest, "expected a request"});
  if (!Message.contains("method") &&
      (Message.contains("result") || Message.contains("error")))
    return; // nothing was asked that an answer would matter to
  Json Method = Message.value("method", Json());
  if (!Method.is_string())
    return refuse(Id, {InvalidRequest, "expected a method"});
  auto Given = Message.find("params");
  const Json &Parameters = Given == Message.end() ? None : *Given;
  try {
    if (!Named)
      hear(Method, Parameters);
    else if (Withdrawn.contains(Id))
      refuse(Id, {Cancelled, "cancelled"});
    else
      send({{"id", Id}, {"result", answer(Method, Parameters)}});
  } catch (const Refusal &R) {
    refuse(Id, R);
  } catch (
      const std::exception &E) { // of a parameter that is missing, or another
    std::string Text = shown(Method.get<std::string>() + ": " + E.what());
    if (Named)
      refuse(Id, {InvalidParams, Text});
    else
      log(Error, Text);
  }
}

Json Server::answer(const std::string &Method, const Json &Parameters) {
  if (Method == "initialize" && State == New)
    return initialize(Parameters);
  if (State == New)
    throw Refusal{NotInitialized, "expected initialize first"};
  if (State == ShutDown || Method == "initialize")
    throw Refusal{InvalidRequest, State == ShutDown
                                      ? "expected exit after shutdown"
                                      : "expected initialize once"};
  if (Method == "shutdown") {
    State = ShutDown;
    Wanted.clear();
    Work.reset();
    return nullptr;
  }
  if (Method == "textDocument/codeAction")
    return actionsFor(Parameters, Open, Can);
  throw Refusal{MethodNotFound, "no such method: " + shown(Method)};
}

void Server::hear(const std::string &Method, const Json &Parameters) {
  if (Method == "exit")
    Exit = State == ShutDown ? 0 : 1;
  if (State != Running)
    return;
  if (Method == "textDocument/didOpen")
    want(Open.open(Parameters));
  else if (Method == "textDocument/didSave")
    want(Open.save(Parameters));
  else if (Method == "textDocument/didChange")
    Open.change(Parameters);
  else if (Method == "textDocument/didClose")
    close(Parameters);
}

// What is not said, or is something else, is not there.
static bool can(const Json &All, std::string_view Path) {
  Json::json_pointer At{std::string(Path)};
  return All.contains(At) && All[At] != Json(false) && !All[At].is_null();
}

Json Server::initialize(const Json &Parameters) {
  const Json &All = Parameters.at("capabilities");
  if (!All.is_object())
    throw std::invalid_argument("expected capabilities");
  std::string Diagnostics = "/textDocument/publishDiagnostics/";
  Can.Related = can(All, Diagnostics + "relatedInformation");
  Can.Described = can(All, Diagnostics + "codeDescriptionSupport");
  Can.Tagged = can(All, Diagnostics + "tagSupport");
  Can.Actions = can(All, "/textDocument/codeAction/codeActionLiteralSupport");
  Can.Versioned = can(All, "/workspace/workspaceEdit/documentChanges");
  Json General = All.value("general", Json::object());
  if (Json Known = General.value("positionEncodings", Json::array());
      std::find(Known.begin(), Known.end(), "utf-8") != Known.end())
    Can.Counts = Encoding::Utf8;
  enter(Parameters);
  State = Running;
  Json Capabilities = {
      {"positionEncoding", Can.Counts == Encoding::Utf8 ? "utf-8" : "utf-16"},
      {"textDocumentSync",
       {{"openClose", true}, {"change", 1}, {"save", Json::object()}}},
      {"codeActionProvider", {{"codeActionKinds", {"quickfix"}}}}};
  return {{"capabilities", std::move(Capabilities)},
          {"serverInfo", {{"name", "span-tidy"}, {"version", For.Version}}}};
}

// The first folder of several: where the database and the project are looked for.
void Server::enter(const Json &Parameters) {
  Json Uri = Parameters.value("rootUri", Json());
  if (Json Folders = Parameters.value("workspaceFolders", Json());
      Folders.is_array() && !Folders.empty())
    Uri = Folders[0].at("uri");
  Json Path = Parameters.value("rootPath", Json());
  if (Uri.is_string()) {
    auto Named = pathOf(Uri.get<std::string>());
    Path = Named ? Json(*Named) : Json();
  }
  if (Path.is_string())
    For.Enter(Path);
}

void Server::close(const Json &Parameters) {
  std::string Uri = Parameters.at("textDocument").at("uri");
  if (Document *D = Open.find(Uri))
    publish(*D, Json::array());
  Open.close(Uri);
  std::erase(Wanted, Uri);
  if (Judging == Uri)
    Work.reset();
}

// What is being judged is not what it was.
void Server::want(Document *D) {
  if (!D)
    return;
  D->Saved = D->Text;
  if (Judging == D->Uri)
    Work.reset();
  if (!llvm::is_contained(Wanted, D->Uri))
    Wanted.push_back(D->Uri);
}

void Server::startNext() {
  if (Work || Wanted.empty() || State != Running)
    return;
  Judging = Wanted.front();
  Wanted.pop_front();
  std::string Path = Open.find(Judging)->Path;
  Work = std::make_unique<Process>([&] {
    Judged Of;
    try {
      Of = For.Judge(Path, UnitOf[Path]);
    } catch (const std::exception &E) {
      Of.Error = E.what();
    }
    return toldOf(Of, Path, Can,
                  [&](const std::string &File) { return Open.uriOf(File); })
        .dump(-1, ' ', false, Json::error_handler_t::replace);
  });
  if (Work->pipe() < 0)
    finish();
}

void Server::publish(const Document &D, const Json &Diagnostics) {
  Json Parameters = {{"uri", D.Uri}, {"diagnostics", Diagnostics}};
  if (D.Version.is_number_integer())
    Parameters["version"] = D.Version;
  send({{"method", "textDocument/publishDiagnostics"},
        {"params", std::move(Parameters)}});
}

// Each once where it cannot be overlooked.
void Server::complain(const std::string &Text) {
  log(Error, Text);
  if (Complaints.insert(Text).second)
    send({{"method", "window/showMessage"},
          {"params", {{"type", Error}, {"message", "span-tidy: " + Text}}}});
}

void Server::finish() {
  std::unique_ptr<Process> Done = std::move(Work);
  Document *D = Open.find(Judging);
  Judging.clear();
  if (!D)
    return;
  Json Told = Json::parse(Done->text(), nullptr, /*allow_exceptions=*/false);
  if (!Done->complaint().empty() || Told.is_discarded()) {
    complain(shown(D->Path) + ": " + Done->complaint());
    D->Told.reset();
    return publish(*D, Json::array());
  }
  for (const Json &File : Told["includes"])
    UnitOf.try_emplace(File, Told["unit"]);
  for (const Json &Failure : Told["failures"])
    log(Error, Failure);
  if (!Told["error"].get_ref<const std::string &>().empty())
    complain(Told["error"]);
  // Places of another text would be wrong ones.
  auto Digest = Told["digest"].get<std::string>();
  bool Same = Digest.empty() || Digest == digestOfLines(D->Saved);
  if (!Same)
    log(Info, shown(D->Path) + ": the text is not what the file holds: what is "
                               "found is told when it is saved");
  publish(*D, Same ? moved(Told["diagnostics"], D->Uri, D->Saved, D->Text)
                   : Json::array());
  D->Told.reset();
  if (Same)
    D->Told = std::move(Told);
}

int Server::run() {
  while (!Exit) {
    startNext();
    pollfd From[] = {{In, POLLIN, 0}, {Work ? Work->pipe() : -1, POLLIN, 0}};
    if (poll(From, 2, -1) < 0)
      continue;
    if (Work && (From[1].revents & (POLLIN | POLLHUP | POLLERR)) &&
        Work->hasEnded())
      finish();
    if (!(From[0].revents & (POLLIN | POLLHUP | POLLERR)))
      continue;
    bool More = receive();
    handleAll();
    if (!More && !Exit)
      Exit = State == ShutDown ? 0 : 1;
  }
  return *Exit;
}

int serve(const Host &For, int In, int Out) {
  return Server(For, In, Out).run();
}

} // namespace spantidy::lsp
