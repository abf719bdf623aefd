#include "support/corpus.h"
#include "text/sanitiser.h"
#include "text/strict_html_checker.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>
#include <sstream>
#include <vector>

namespace lectern::text {

namespace {

namespace fs = std::filesystem;

/// One test of html5lib: a document and the tree the standard makes of it.
struct Document {
    std::string file;
    std::string data;
    std::string tree;
    bool isFragment = false;
};

/// Format: https://github.com/html5lib/html5lib-tests/blob/master/tree-construction/README.md
std::vector<Document> documentsOf(const fs::path& file)
{
    std::vector<Document> documents;
    std::istringstream lines(tests::readFile(file));
    std::string section;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#')) {
            section = line;
            if (section == "#data")
                documents.push_back({file.filename().string(), {}, {}, false});
            if (section == "#document-fragment")
                documents.back().isFragment = true;
        } else if (section == "#data") {
            documents.back().data += line + "\n";
        } else if (section == "#document") {
            documents.back().tree += line + "\n";
        }
    }
    for (auto& document : documents) {
        if (!document.data.empty())
            document.data.pop_back(); // the line end belongs to the format
        std::erase(document.data, '\0');
    }
    return documents;
}

/// What of a tree is no text of an article: the elements that the sanitiser drops by design.
bool isNotRead(const std::string& name)
{
    static const std::set<std::string> names {
        "script", "style",    "title",    "template", "svg svg",  "math math", "button", "select",
        "option", "textarea", "iframe",   "noembed",  "noframes", "video",     "audio",  "object",
        "applet", "canvas",   "datalist", "output",   "optgroup", "rt",        "rp"};
    return names.contains(name);
}

std::string withoutBlanks(std::string text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isNbsp = text.compare(i, 2, "\xC2\xA0") == 0;
        if (isNbsp)
            ++i;
        else if (std::string_view(" \t\r\n\f").find(text[i]) == std::string_view::npos)
            out += text[i];
    }
    return out;
}

/// The text nodes of a dumped tree, `| ` and two blanks of indent a level, texts in quotes and
/// going on over lines that do not begin with `| `.
std::string textOf(const std::string& tree)
{
    std::string text;
    std::size_t droppedAt = std::string::npos; // indent of the dropped element we are in
    bool inText = false;
    bool keep = false;
    std::istringstream lines(tree);
    for (std::string line; std::getline(lines, line);) {
        if (inText && !line.starts_with("| ")) {
            inText = !line.ends_with('"');
            if (keep)
                text += "\n" + line.substr(0, line.size() - (inText ? 0 : 1));
            continue;
        }
        const auto indent = line.find_first_not_of(' ', 1);
        if (indent == std::string::npos)
            continue;
        const auto node = line.substr(indent);
        if (droppedAt != std::string::npos && indent <= droppedAt)
            droppedAt = std::string::npos;
        inText = false;
        if (node.starts_with('<') && node.ends_with('>') && droppedAt == std::string::npos
            && isNotRead(node.substr(1, node.size() - 2)))
            droppedAt = indent;
        if (node.starts_with('"')) {
            keep = droppedAt == std::string::npos;
            inText = node.size() == 1 || !node.ends_with('"');
            if (keep)
                text += node.substr(1, node.size() - (inText ? 1 : 2));
        }
    }
    return withoutBlanks(text);
}

} // namespace

// White space apart: how it folds is our own decision, tested elsewhere.
TEST(Html5libCorpus, textIsTheStandardsText)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    int total = 0;
    int equal = 0;
    for (const auto& entry :
         fs::directory_iterator(*corpus / "suites/html5lib-tests/tree-construction")) {
        for (const auto& document : documentsOf(entry.path())) {
            if (document.isFragment)
                continue;
            const auto clean
                = Sanitiser({ImageAddresses::Numbered, "test-image/", {}}).sanitise(document.data);
            EXPECT_EQ(tests::complaintAbout(clean.html.text()), "") << document.data;
            const bool same = withoutBlanks(clean.plainText) == textOf(document.tree);
            ++total;
            equal += same ? 1 : 0;
            if (!same && std::getenv("LECTERN_VERBOSE"))
                std::cout << "--- " << document.file << "\n"
                          << document.data << "\nours:     " << withoutBlanks(clean.plainText)
                          << "\nstandard: " << textOf(document.tree) << "\n";
        }
    }
    ASSERT_GT(total, 900);
    const double percent = 100.0 * equal / total;
    std::cout << "html5lib-tests: the text equals the standard's in " << equal << " of " << total
              << " documents (" << percent << " %)\n";
    RecordProperty("percent", std::to_string(percent));
    EXPECT_GE(percent, 94);
}

} // namespace lectern::text
