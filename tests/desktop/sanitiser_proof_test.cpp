#include "desktop_fixture.h"
#include "hostile_cases.h"
#include "open_engine.h"
#include "support/hostile_suites.h"
#include "text/sanitiser.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace lectern::desktop {

namespace {

/// How many pages stand beside each other.
constexpr std::size_t kFrames = 60;
/// Of the suites' payloads this many run a script in this engine; most of the others are made for
/// browsers of long ago, or are not hostile at all.
constexpr std::size_t kLeastThatRun = 120;

using Pages = std::map<std::string, std::string>; ///< name -> HTML

std::string clean(const std::string& html, text::AuthorStyle style)
{
    text::SanitiseOptions options;
    options.imagePrefix = OpenEngine::kPictures;
    options.style = style;
    return text::Sanitiser(options).sanitise(html).html.text();
}

Pages ownPages()
{
    Pages pages;
    for (const HostileCase& each : hostileCases())
        pages[each.name] = each.html;
    return pages;
}

Pages suitePages(const std::filesystem::path& corpus)
{
    Pages pages;
    for (const auto& payload : tests::hostilePayloads(corpus))
        pages["suite" + std::to_string(pages.size()) + "x"] = payload.text;
    return pages;
}

std::vector<Pages> inBatches(const Pages& pages)
{
    std::vector<Pages> batches;
    for (const auto& page : pages) {
        if (batches.empty() || batches.back().size() == kFrames)
            batches.emplace_back();
        batches.back().insert(page);
    }
    return batches;
}

Pages cleaned(Pages pages, text::AuthorStyle style)
{
    for (auto& [name, html] : pages)
        html = clean(html, style);
    return pages;
}

/// Did a script of the page run? A message about its style sheet is not enough.
bool ranScript(const Outcome& outcome, const std::string& name)
{
    return std::any_of(outcome.deeds.begin(), outcome.deeds.end(), [&](const std::string& deed) {
        const bool isScript = deed.find(" call of ") != std::string::npos
            || deed.find(" change of window.") != std::string::npos
            || deed.find("Uncaught ") != std::string::npos;
        return isScript && deed.find(name) != std::string::npos;
    });
}

/// How many of the raw pages run a script when they stand in frames.
std::size_t countOfRunning(const Pages& raw)
{
    constexpr int kRestMs = 1500;
    OpenEngine engine;
    std::size_t running = 0;
    for (const Pages& batch : inBatches(raw)) {
        const Outcome outcome = engine.showInFrames(batch, kRestMs);
        for (const auto& [name, html] : batch)
            running += ranScript(outcome, name) ? 1 : 0;
    }
    return running;
}

std::string listOf(const std::vector<std::string>& deeds)
{
    std::string list;
    for (const auto& deed : deeds)
        list += deed + "\n";
    return list;
}

/// Sanitised pages do nothing, each in a frame and all of them as one page.
void expectHarmless(OpenEngine& engine, const Pages& raw,
                    text::AuthorStyle style = text::AuthorStyle::Readable)
{
    for (const Pages& batch : inBatches(cleaned(raw, style))) {
        const Outcome framed = engine.showInFrames(batch, kLongestWaitMs);
        EXPECT_EQ(listOf(framed.deeds), "");
        EXPECT_EQ(framed.watchedToTheEnd, batch.size() + 1);

        std::string together;
        for (const auto& [name, html] : batch)
            together += html;
        const Outcome joined = engine.show("together", together, Person::Present);
        EXPECT_EQ(listOf(joined.deeds), "");
        EXPECT_EQ(joined.watchedToTheEnd, 1U);
    }
}

} // namespace

// A harness that sees nothing proves nothing.
TEST(SanitiserProof, rawCases_areSeenToFire)
{
    const auto cases = hostileCases();
    ASSERT_GE(cases.size(), 60U);
    OpenEngine engine;
    for (const HostileCase& each : cases) {
        const Outcome outcome
            = engine.show(each.name, each.html, each.person,
                          [&](const Outcome& so) { return so.mentions(each.name); });
        EXPECT_TRUE(outcome.mentions(each.name)) << each.html << "\n" << listOf(outcome.deeds);
    }
}

TEST(SanitiserProof, rawCasesInFrames_areSeenToFire)
{
    const auto raw = ownPages();
    EXPECT_GE(countOfRunning(raw), raw.size() / 2); // the others send requests
}

// Whatever passes the interceptor by ends at a socket of ours, by any scheme, host and port.
TEST(SanitiserProof, requests_areSeenByTheSocketToo)
{
    OpenEngine engine;
    for (const char* address :
         {"http://a.test/called", "https://called.test:8443/", "http://192.0.2.1/called"}) {
        const auto isCalled = [](const Outcome& so) {
            return std::any_of(so.deeds.begin(), so.deeds.end(), [](const std::string& deed) {
                return deed.starts_with("call: ") && deed.find("called") != std::string::npos;
            });
        };
        const Outcome outcome = engine.show("page", "<img src='" + std::string(address) + "'>",
                                            Person::Absent, isCalled);
        EXPECT_TRUE(isCalled(outcome)) << address << "\n" << listOf(outcome.deeds);
    }
}

TEST(SanitiserProof, harmlessPage_isSeenToDoNothing)
{
    OpenEngine engine;
    const Outcome outcome = engine.show(
        "harmless", "<p id=a>Text <a href='http://a.test/'>link</a></p>", Person::Present);
    EXPECT_EQ(listOf(outcome.deeds), "");
    EXPECT_EQ(outcome.watchedToTheEnd, 1U);
}

TEST(SanitiserProof, sanitisedCases_doNothing)
{
    OpenEngine engine;
    expectHarmless(engine, ownPages());
}

TEST(SanitiserProof, sanitisedCasesAsSaved_doNothing)
{
    OpenEngine engine;
    expectHarmless(engine, ownPages(), text::AuthorStyle::AsSaved);
}

TEST(SanitiserProofCorpus, rawSuites_areSeenToFire)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    EXPECT_GE(countOfRunning(suitePages(*corpus)), kLeastThatRun);
}

TEST(SanitiserProofCorpus, sanitisedSuites_doNothing)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    OpenEngine engine;
    expectHarmless(engine, suitePages(*corpus));
}

TEST(SanitiserProofCorpus, sanitisedSuitesAsSaved_doNothing)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    OpenEngine engine;
    expectHarmless(engine, suitePages(*corpus), text::AuthorStyle::AsSaved);
}

} // namespace lectern::desktop
