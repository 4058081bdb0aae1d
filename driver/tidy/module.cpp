// Roof one: the checks as a clang-tidy module, `clang-tidy --load=…`.
//
// The model of a unit is built once and shared by all of the unit's checks.

#include "program.h"

#include "checks/check.h"
#include "config/config.h"
#include "config/detached.h"
#include "extract/extract.h"
#include "link/link.h"
#include "model/reported_path.h"
#include "shown/shown.h"

#include "clang-tidy/ClangTidyCheck.h"
#include "clang-tidy/ClangTidyModule.h"
#include "clang-tidy/NoLintDirectiveHandler.h"

#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/Tooling/Core/Diagnostic.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

#include <memory>

namespace spantidy::tidy {

using namespace clang;

namespace {

class ModelCheck;

// What a unit's checks have in common.
struct Shared {
  config::Config Project;
  std::vector<const config::Choices *> Choices; // the nearest last
  Evidence Least = Evidence::Likely;            // below it nothing is reported
  bool UnsafeFixes = false;                     // they are offered, too
  std::optional<model::Unit> Model;
  std::vector<FileID> Files; // of Unit::Files
  clang::tidy::NoLintDirectiveHandler Comments;
  std::vector<ModelCheck *> Checks;
};

// Checks are made for one unit at a time and go away with it; whoever comes
// first makes what the others find.
std::shared_ptr<Shared> sharedByUnit() {
  static std::weak_ptr<Shared> Current;
  std::shared_ptr<Shared> Unit = Current.lock();
  if (!Unit)
    Current = Unit = std::make_shared<Shared>();
  return Unit;
}

// clang-tidy makes two insertions at one place in whatever order: of fixes that
// are in each other's way only the first by place is offered.
void leaveToTheNextRun(std::vector<Finding *> All, const model::Unit &U) {
  auto rank = [&](const Finding *F) {
    return std::tuple(F->At.known() ? U.Files[F->At.File].Path : std::string(),
                      F->At.Begin, llvm::find(allChecks(), F->By),
                      messageOf(*F));
  };
  llvm::sort(All, [&](const Finding *A, const Finding *B) {
    return rank(A) < rank(B);
  });
  std::vector<const model::Edit *> Taken;
  for (Finding *F : All) {
    auto isFree = [&](const model::Edit &E) {
      return llvm::none_of(
          Taken, [&](const model::Edit *T) { return model::collide(*T, E); });
    };
    if (F->Fixes.empty())
      continue;
    if (!llvm::all_of(F->Fixes.front().Edits, isFree))
      F->Fixes.clear();
    else
      for (const model::Edit &E : F->Fixes.front().Edits)
        Taken.push_back(&E);
  }
}

class ModelCheck : public clang::tidy::ClangTidyCheck {
public:
  ModelCheck(const Check &C, StringRef Name,
             clang::tidy::ClangTidyContext *Context)
      : ClangTidyCheck(Name, Context), C(C), Context(Context), CheckName(Name),
        Unit(sharedByUnit()) {
    Unit->Checks.push_back(this);
    for (const Option &O : C.Options)
      if (auto Given = Options.get(O.Name)) {
        std::string Complaint = complaintAbout(C, O, Given->str());
        if (Complaint.empty())
          Set[std::string(O.Name)] = Given->str();
        else
          configurationDiag("%0") << shown(Complaint);
      }
    // clang-tidy knows the options that it is asked for.
    OptionsView OfAll("tracing", Context->getOptions().CheckOptions, Context);
    Summaries = OfAll.get("Summaries").value_or("").str();
    MinEvidence = OfAll.get("MinEvidence").value_or("").str();
    Unit->UnsafeFixes = OfAll.get("UnsafeFixes", false);
  }

  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Map) override {
    OptionValues Values(C, Set);
    for (const Option &O : C.Options)
      Options.store(Map, O.Name, StringRef(Values.text(O.Name)));
  }

  bool isLanguageVersionSupported(const LangOptions &L) const override {
    return L.CPlusPlus;
  }

  void registerMatchers(ast_matchers::MatchFinder *Finder) override {
    Finder->addMatcher(ast_matchers::translationUnitDecl().bind("unit"), this);
  }

  void check(const ast_matchers::MatchFinder::MatchResult &Result) override {
    if (!Unit->Model) {
      build(*Result.Context);
      std::vector<Finding *> All;
      for (ModelCheck *Each : Unit->Checks) {
        Each->judge(*Result.SourceManager);
        for (Finding &F : Each->Findings)
          All.push_back(&F);
      }
      leaveToTheNextRun(All, *Unit->Model);
    }
    for (const Finding &F : Findings)
      report(F, *Result.SourceManager);
  }

private:
  void judge(SourceManager &Sources) {
    // .clang-tidy's word on an option stands before the project file's.
    std::map<std::string, std::string> Values = Set;
    for (const config::Choices *Some : llvm::reverse(Unit->Choices))
      for (const Option &O : C.Options)
        if (auto It = Some->Options.find(CheckName + "." + std::string(O.Name));
            It != Some->Options.end() &&
            complaintAbout(C, O, It->second).empty())
          Values.try_emplace(std::string(O.Name), It->second);
    Findings = spantidy::run(C, *Unit->Model, OptionValues(C, Values),
                             [&](const model::Place &P) {
                               return silencedAt(P, Sources).isValid();
                             });
    llvm::erase_if(Findings,
                   [&](const Finding &F) { return F.Grade < Unit->Least; });
    // clang-tidy makes the first one, whatever it is.
    for (Finding &F : Findings)
      llvm::erase_if(F.Fixes, [&](const Fix &X) {
        return !X.IsSafe && !Unit->UnsafeFixes;
      });
  }

  void build(ASTContext &Ast) {
    const SourceManager &Sources = Ast.getSourceManager();
    SmallString<256> Folder;
    if (auto Main = Sources.getFileEntryRefForID(Sources.getMainFileID()))
      Folder = Main->getName();
    Sources.getFileManager().makeAbsolutePath(Folder);
    llvm::sys::path::remove_filename(Folder);
    rules::Vocabulary Names = configured(Folder.str());
    std::string Asked =
        MinEvidence.empty() ? config::minEvidence(Unit->Choices) : MinEvidence;
    if (auto Least = evidenceNamed(Asked))
      Unit->Least = *Least;
    else
      configurationDiag("%0: expected %1, found '%2'")
          << MinEvidenceKey << EvidenceNames << MinEvidence;
    extract::Settings S;
    S.Names = &Names;
    S.ProjectRoot = Unit->Project.Root;
    llvm::append_range(S.LibraryFolders, Unit->Project.LibraryFolders);
    S.PathRoot = Unit->Project.Root;
    Unit->Model = extract::extract(Ast, S);
    link::resolveAlone(*Unit->Model, program(), Names.Words);
    config::acceptDetached(*Unit->Model, Unit->Project);
    Unit->Files.assign(Unit->Model->Files.size(), FileID());
  }

  // Of the project that the folder is in. What is wrong with it is told, and left aside.
  rules::Vocabulary configured(StringRef Folder) {
    std::string Error;
    std::vector<std::string> Notes;
    auto Project = config::find(Folder, Notes, Error);
    std::optional<rules::Vocabulary> Names;
    if (Project)
      Names = config::vocabularyOf(*Project, Error);
    if (Names)
      Unit->Project = std::move(*Project);
    else
      Notes.push_back(Error);
    Unit->Choices = config::choicesFor(Unit->Project, Folder);
    for (const config::Choices *Some : Unit->Choices)
      complainAbout(*Some, Notes);
    for (const std::string &Note : Notes)
      configurationDiag("%0") << shown(Note);
    return Names ? std::move(*Names) : rules::builtin();
  }

  static void complainAbout(const config::Choices &Some,
                            std::vector<std::string> &Notes) {
    for (auto &[Key, Value] : Some.Options) {
      std::string Complaint = "no check has the option '" + Key + "'";
      for (const Check *Each : allChecks())
        for (const Option &O : Each->Options)
          if (Key == std::string(CheckPrefix) + std::string(Each->Id) + "." +
                         std::string(O.Name))
            Complaint = complaintAbout(*Each, O, Value);
      if (!Complaint.empty())
        Notes.push_back(Some.File + ": /options: " + Complaint);
    }
    for (auto &[Id, Value] : Some.Severities)
      if (!findCheck(Id))
        Notes.push_back(Some.File + ": /severity: no check is called '" + Id +
                        "'");
  }

  // The option of all checks says where the program's summaries are, or the
  // project does. Without them a unit is judged by itself.
  const model::Summaries *program() {
    std::string File = Summaries.empty()
                           ? Unit->Project.Summaries
                           : model::absolutePath(Summaries, Unit->Project.Root);
    if (File.empty())
      return nullptr;
    std::string Error;
    const model::Summaries *Program = programIn(File, Error);
    if (!Program)
      configurationDiag("%0; calls of other units are unknown") << shown(Error);
    return Program;
  }

  SourceLocation locate(const model::Place &P, uint32_t Offset,
                        SourceManager &Sources) {
    if (!P.known())
      return {};
    FileID &Id = Unit->Files[P.File];
    if (Id.isInvalid()) {
      const model::File &Read = Unit->Model->Files[P.File];
      std::string Path = model::absolutePath(Read.Path, Unit->Project.Root);
      // What flows in from another unit is placed there, in a file that this
      // one may not have read, or that has changed since.
      auto File = Sources.getFileManager().getOptionalFileRef(Path);
      if (File)
        Id = Sources.getOrCreateFileID(*File, SrcMgr::C_User);
      if (Id.isValid() &&
          llvm::xxh3_64bits(Sources.getBufferData(Id)) != Read.Digest)
        Id = FileID();
    }
    return Id.isValid()
               ? Sources.getLocForStartOfFile(Id).getLocWithOffset(Offset)
               : SourceLocation();
  }

  bool isSilenced(SourceLocation At, DiagnosticsEngine &Engine) {
    SmallVector<tooling::Diagnostic, 1> Errors;
    DiagnosticStorage None;
    bool Silenced = Unit->Comments.shouldSuppress(
        DiagnosticsEngine::Warning, Diagnostic(&Engine, At, 0, None, ""),
        CheckName, Errors, /*AllowIO=*/true, /*EnableNoLintBlocks=*/true);
    for (const tooling::Diagnostic &Error : Errors)
      Context->diag(Error);
    return Silenced;
  }

  // A comment where a macro spells the code, or where another one uses that macro.
  // The finding's own place, in a file, clang-tidy looks at by itself.
  SourceLocation silencedAt(const model::Place &P, SourceManager &Sources) {
    const std::vector<model::Spelling> &All = Unit->Model->Spellings;
    for (uint32_t I = P.Spelled; I != 0; I = All[I - 1].Next) {
      const model::Place &Spelled = All[I - 1].At;
      SourceLocation At = locate(Spelled, Spelled.Begin, Sources);
      if (At.isValid() && isSilenced(At, Sources.getDiagnostics()))
        return At;
    }
    return {};
  }

  void report(const Finding &F, SourceManager &Sources) {
    if (SourceLocation There = silencedAt(F.At, Sources); There.isValid()) {
      diag(There, "%0") << shown(messageOf(F)); // clang-tidy counts it
      return;
    }
    SourceLocation At = locate(F.At, F.At.Begin, Sources);
    {
      // clang-tidy takes a note for a part of the warning before it.
      auto Diagnostic = diag(At, "%0", kindOf(F)) << shown(messageOf(F));
      if (F.At.End > F.At.Begin)
        Diagnostic << CharSourceRange::getCharRange(
            At, locate(F.At, F.At.End, Sources));
      // clang-tidy applies a finding's own edits; alternatives stay notes.
      if (!F.Fixes.empty())
        for (const model::Edit &E : F.Fixes.front().Edits)
          Diagnostic << FixItHint::CreateReplacement(
              CharSourceRange::getCharRange(locate(E.At, E.At.Begin, Sources),
                                            locate(E.At, E.At.End, Sources)),
              E.Text);
    }
    for (const Note &N : F.Notes)
      diag(locate(N.At, N.At.Begin, Sources), "%0", DiagnosticIDs::Note)
          << shown(N.Text);
  }

  DiagnosticIDs::Level kindOf(const Finding &F) const {
    Level Of = F.Severity.value_or(C.Severity);
    for (const config::Choices *Some : Unit->Choices)
      if (auto It = Some->Severities.find(CheckName);
          It != Some->Severities.end())
        Of = levelNamed(It->second).value_or(Of);
    return Of == Level::Note    ? DiagnosticIDs::Remark
           : Of == Level::Error ? DiagnosticIDs::Error
                                : DiagnosticIDs::Warning;
  }

  const Check &C;
  clang::tidy::ClangTidyContext *Context;
  std::vector<Finding> Findings;
  std::string CheckName, Summaries, MinEvidence;
  std::shared_ptr<Shared> Unit;
  std::map<std::string, std::string> Set; // by .clang-tidy, its defaults too
};

class TracingModule : public clang::tidy::ClangTidyModule {
public:
  void
  addCheckFactories(clang::tidy::ClangTidyCheckFactories &Factories) override {
    for (const Check *C : allChecks())
      if (!C->OfReport)
        Factories.registerCheckFactory(
            std::string(CheckPrefix) + std::string(C->Id),
            [C](StringRef Name, clang::tidy::ClangTidyContext *Context) {
              return std::make_unique<ModelCheck>(*C, Name, Context);
            });
  }
};

clang::tidy::ClangTidyModuleRegistry::Add<TracingModule>
    Registered("tracing-module", "Finds distributed-tracing mistakes.");

} // namespace
} // namespace spantidy::tidy
