#include "cli/cli_fixture.h"
#include "images/picture_server.h"

#include <QProcess>

#include <gmock/gmock.h>

#include <csignal>

using namespace lectern::tests;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

class CliPictures : public CliTest {
protected:
    void writeArticle(const std::string& name, const std::vector<std::string>& images) const
    {
        std::string text = "---\ntitle: " + name + "\ncategories:\n - 甲\n---\n\n<div>文";
        for (const auto& address : images)
            text += "<img src=\"" + address + "\">";
        write(name + ".md", text + "</div>\n");
    }

    /// Runs while this process' event loop, and the server in it, goes on. `during` is called again
    /// and again.
    Outcome beside(const QStringList& words,
                   const std::function<void(QProcess&)>& during = {}) const
    {
        QProcess process;
        const QStringList library {"--library"_L1,
                                   QString::fromStdString(this->library().native())};
        process.start(program(), library + words);
        EXPECT_TRUE(waitUntil(
            [&] {
                if (during)
                    during(process);
                return process.state() == QProcess::NotRunning;
            },
            60'000));
        return {process.exitCode(), process.readAllStandardOutput().toStdString(),
                process.readAllStandardError().toStdString()};
    }

    PictureServer m_server;
};

TEST_F(CliPictures, fetchedPicturesAreLocalAndReported)
{
    writeArticle("a",
                 {"http://127.0.0.1:1/?" + m_server.address("/a.png"), m_server.address("/b.png")});
    importArchive();
    const auto fetched = beside({"images"_L1, "fetch"_L1, "all"_L1, "--private"_L1, "--json"_L1});
    EXPECT_EQ(fetched.code, 0) << fetched.err;
    const auto report = fetched.object();
    EXPECT_EQ(report["total"_L1], 2);
    EXPECT_EQ(report["fetched"_L1], 2);
    EXPECT_EQ(report["cancelled"_L1], false);

    const auto images = cli({"images"_L1, "1"_L1, "--json"_L1}).array();
    EXPECT_EQ(images[0]["status"_L1], "local"_L1);
    EXPECT_EQ(images[0]["chosen"_L1].toString().toStdString(), m_server.address("/a.png"));
    EXPECT_EQ(images[0]["way"_L1], "direct"_L1);

    const auto health = cli({"images"_L1, "report"_L1, "--json"_L1}).object();
    EXPECT_EQ(health["total"_L1]["local"_L1], 2);
    EXPECT_THAT(cli({"images"_L1, "report"_L1, "--csv"_L1}).out,
                HasSubstr(m_server.address("/b.png") + ",local,no,"));
    EXPECT_THAT(cli({"images"_L1, "report"_L1}).out, HasSubstr("all"));
}

TEST_F(CliPictures, addressesOfOnesOwnNetworkAreRefusedUnlessAllowed)
{
    writeArticle("a", {m_server.address("/a.png")});
    importArchive();
    const auto refused = beside({"images"_L1, "fetch"_L1, "1"_L1});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.out, HasSubstr("own network"));
    EXPECT_TRUE(m_server.requests().empty());
    ASSERT_EQ(cli({"proxies"_L1, "private"_L1, "allow"_L1}).code, 0);
    EXPECT_EQ(beside({"images"_L1, "fetch"_L1, "1"_L1, "--retry"_L1}).code, 0);
}

TEST_F(CliPictures, anInterruptedFetchSaysSoAndGoesOnLater)
{
    m_server.setHandler([this](const PictureServer::Request& request) {
        PictureServer::Response response;
        response.body = QByteArray::fromStdString(pngBytes(20, 10));
        if (request.target != "/0" && m_server.requests().size() < 5)
            response.then = PictureServer::Response::Then::StaySilent;
        return response;
    });
    std::vector<std::string> addresses;
    for (int i = 0; i < 4; ++i)
        addresses.push_back(m_server.address("/" + std::to_string(i)));
    writeArticle("a", addresses);
    importArchive();
    bool interrupted = false;
    const auto stopped = beside(
        {"images"_L1, "fetch"_L1, "all"_L1, "--private"_L1, "--json"_L1}, [&](QProcess& process) {
            if (m_server.requests().size() >= 4 && !std::exchange(interrupted, true))
                ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        });
    EXPECT_EQ(stopped.code, 3);
    EXPECT_EQ(stopped.object()["cancelled"_L1], true);
    const auto next = beside({"images"_L1, "fetch"_L1, "all"_L1, "--private"_L1, "--json"_L1});
    EXPECT_EQ(next.code, 0) << next.err;
    EXPECT_EQ(next.object()["alreadyHere"_L1], stopped.object()["fetched"_L1]);
    EXPECT_EQ(next.object()["notReached"_L1], 0);
}

TEST_F(CliPictures, shownHtml_namesPicturesByTheLibrarysProxies)
{
    writeArticle("a", {"https://mirror.example/x/a.b/c.png"});
    importArchive();
    const auto html = [this] { return cli({"show"_L1, "1"_L1, "--as"_L1, "html"_L1}).out; };
    EXPECT_THAT(html(), HasSubstr("src=\"https://mirror.example/x/a.b/c.png\""));
    ASSERT_EQ(
        cli({"proxies"_L1, "add"_L1, "mirror"_L1, "https://mirror.example/x/${host}${pathname}"_L1})
            .code,
        0);
    EXPECT_THAT(html(), HasSubstr("src=\"http://a.b/c.png\""));
}

TEST_F(CliPictures, proxiesAreListedChangedAndTested)
{
    writeArticle("a", {"https://mirror.example/get/image.site/a.jpg"});
    importArchive();
    const auto names = [this] {
        QStringList all;
        for (const auto& rule : cli({"proxies"_L1, "--json"_L1}).object()["rules"_L1].toArray())
            all.append(rule.toObject()["name"_L1].toString());
        return all;
    };
    const QStringList shipped = names();
    ASSERT_TRUE(shipped.contains("weserv"_L1));

    ASSERT_EQ(cli({"proxies"_L1, "add"_L1, "mirror"_L1,
                   "https://mirror.example/get/${host}${pathname}"_L1})
                  .code,
              0);
    EXPECT_EQ(names(), QStringList {"mirror"_L1} + shipped);
    const auto image = cli({"images"_L1, "1"_L1, "--json"_L1}).array()[0];
    EXPECT_EQ(image["original"_L1], "http://image.site/a.jpg"_L1);
    EXPECT_EQ(image["proxy"_L1], "mirror"_L1);
    EXPECT_EQ(cli({"show"_L1, "1"_L1, "--as"_L1, "json"_L1})
                  .object()["images"_L1]
                  .toArray()[0]["original"_L1],
              "http://image.site/a.jpg"_L1);

    ASSERT_EQ(cli({"proxies"_L1, "move"_L1, "mirror"_L1, "2"_L1}).code, 0);
    EXPECT_EQ(names()[1], "mirror"_L1);
    ASSERT_EQ(cli({"proxies"_L1, "rename"_L1, "mirror"_L1, u"镜"_s}).code, 0);
    const auto edited
        = cli({"proxies"_L1, "edit"_L1, u"镜"_s, "https://mirror.example/x/${host}${pathname}"_L1});
    ASSERT_EQ(edited.code, 0) << edited.err;
    const auto tried
        = cli({"proxies"_L1, "test"_L1, "https://mirror.example/x/a.b/c.png"_L1, "--json"_L1})
              .object();
    EXPECT_EQ(tried["rule"_L1], u"镜"_s);
    EXPECT_EQ(tried["original"_L1], "http://a.b/c.png"_L1);
    EXPECT_EQ(tried["proxied"_L1].toArray()[0]["address"_L1],
              "https://mirror.example/x/a.b/c.png"_L1);

    ASSERT_EQ(cli({"proxies"_L1, "disable"_L1, u"镜"_s}).code, 0);
    EXPECT_THAT(cli({"proxies"_L1, "test"_L1, "https://mirror.example/x/a.b/c.png"_L1}).out,
                HasSubstr("No proxy recognises"));
    ASSERT_EQ(cli({"proxies"_L1, "enable"_L1, u"镜"_s}).code, 0);
    ASSERT_EQ(cli({"proxies"_L1, "remove"_L1, u"镜"_s}).code, 0);
    EXPECT_EQ(names(), shipped);
    ASSERT_EQ(cli({"proxies"_L1, "order"_L1, "direct"_L1, "saved"_L1}).code, 0);
    EXPECT_EQ(cli({"proxies"_L1, "--json"_L1}).object()["order"_L1].toArray(),
              (QJsonArray {"direct"_L1, "saved"_L1}));
    ASSERT_EQ(cli({"proxies"_L1, "reset"_L1}).code, 0);
    EXPECT_EQ(cli({"proxies"_L1, "--json"_L1}).object()["order"_L1].toArray().size(), 5);
}

TEST_F(CliPictures, unusableRulesAreRefusedInASentence)
{
    writeArticle("a", {});
    importArchive();
    const std::vector<std::pair<QStringList, std::string>> mistakes {
        {{"add"_L1, "x"_L1, "mirror.example/${href}"_L1}, "begins with https:// or http://"},
        {{"add"_L1, "x"_L1, "https://m.example/${host}"_L1}, "A template needs ${href}"},
        {{"add"_L1, "x"_L1, "https://m.example/${hreff}"_L1}, "“${hreff}”, which is not known"},
        {{"add"_L1, "x"_L1, "https://m.example/?${href"_L1}, "never closed"},
        {{"add"_L1, "x"_L1, "https://${host}/?${href}"_L1}, "The host of a template"},
        {{"add"_L1, "weserv"_L1, "https://m.example/?${href}"_L1}, "two proxies of the name"},
        {{"add"_L1, ""_L1, "https://m.example/?${href}"_L1}, "needs a name"},
        {{"enable"_L1, "nobody"_L1}, "There is no proxy of the name “nobody”"},
        {{"move"_L1, "weserv"_L1, "0"_L1}, "no position"},
        {{"order"_L1, "fast"_L1}, "“fast” is no way"},
        {{"max-size"_L1, "0"_L1}, "from 1 to 2000"},
        {{"private"_L1, "maybe"_L1}, "Say private allow"},
    };
    for (const auto& [words, says] : mistakes) {
        const auto outcome = cli(QStringList {"proxies"_L1} + words);
        EXPECT_EQ(outcome.code, 2) << words.join(u' ').toStdString();
        EXPECT_THAT(outcome.err, HasSubstr(says));
    }
}

} // namespace
