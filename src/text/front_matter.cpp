#include "text/front_matter.h"

#include "text/header_json.h"
#include "text/header_lctt.h"
#include "text/header_strings.h"
#include "text/header_toml.h"
#include "text/header_value.h"
#include "text/header_yaml.h"
#include "text/problem.h"

#include <algorithm>
#include <initializer_list>
#include <set>

namespace lectern::text {

namespace {

using Kind = HeaderValue::Kind;
using Keys = std::initializer_list<std::string_view>;

HeaderFields readFields(const SplitText& split)
{
    switch (split.kind) {
    case HeaderKind::Yaml:
        return readYamlHeader(split.header, split.headerLine);
    case HeaderKind::Toml:
        return readTomlHeader(split.header, split.headerLine);
    case HeaderKind::Json:
        return readJsonHeader(split.header, split.headerLine);
    case HeaderKind::Lctt:
        return readLcttHeader(split.header, split.headerLine);
    case HeaderKind::None:
        break;
    }
    return {};
}

/// All scalars of a value, a list's lists included, in order.
void collectScalars(const HeaderValue& value, std::vector<std::string>& names)
{
    if (value.isScalar()) {
        if (std::string name = collapsed(value.text); !name.empty())
            names.push_back(std::move(name));
    } else if (value.kind == Kind::List) {
        for (const HeaderValue& item : value.items)
            collectScalars(item, names);
    }
}

std::vector<std::string> splitAt(std::string_view text, std::string_view separator)
{
    std::vector<std::string> parts;
    while (true) {
        const std::size_t at = text.find(separator);
        if (std::string part = collapsed(text.substr(0, at)); !part.empty())
            parts.push_back(std::move(part));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + separator.size());
    }
}

/// "[[Jane Doe]]" and "[[people/jane|Jane Doe]]" -> "Jane Doe" (Obsidian's links).
std::string withoutWikiLink(std::string_view name)
{
    if (!name.starts_with("[[") || !name.ends_with("]]") || name.size() < 4)
        return std::string(name);
    name = name.substr(2, name.size() - 4);
    if (const std::size_t bar = name.find('|'); bar != std::string_view::npos)
        name = name.substr(bar + 1);
    return std::string(trimmed(name));
}

bool isWebAddress(std::string_view text)
{
    return text.starts_with("http://") || text.starts_with("https://");
}

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        (text += text.empty() ? "" : ", ") += name;
    return text;
}

void addUnique(std::vector<std::string>& names, std::string name)
{
    if (std::ranges::find(names, name) == names.end())
        names.push_back(std::move(name));
}

/// Turns the fields of a header into the program's words.
class MeaningReader final {
public:
    MeaningReader(HeaderFields read, const SplitText& split, CategoryStyle style)
        : m_split(split)
        , m_style(style)
    {
        m_result.problems = std::move(read.problems);
        if (split.header.size() > kMaxHeaderBytes)
            problem(ProblemKind::HeaderTooLong, split.headerLine,
                    "The header is longer than 1 MB; only its first megabyte was read.");
        for (HeaderField& field : read.fields)
            add(std::move(field));
    }

    FrontMatter read()
    {
        readTitle();
        readCategories();
        readTags();
        readAuthor();
        readDate();
        m_result.headimg = address({"headimg"});
        m_result.thumbnail
            = address({"thumbnail", "cover", "image", "banner", "featured_image", "images"});
        readSource();
        if (const HeaderField* field = find({"lang", "language"}); field && field->value.isScalar())
            m_result.language = collapsed(field->value.text);
        readOthers();
        std::ranges::stable_sort(m_result.problems, {}, &ImportProblem::line);
        return std::move(m_result);
    }

private:
    void problem(ProblemKind kind, int line, std::string message)
    {
        if (m_result.problems.size() < kMaxHeaderProblems)
            m_result.problems.push_back(problemAt(line, kind, std::move(message)));
    }

    void undoEntitiesIn(HeaderValue& value)
    {
        std::erase(value.text, '\0'); // `"\u0000"` of YAML and JSON
        const UndoneEntities undone = undoEntities(value.text);
        if (undone.braces && !m_hasToldBraces)
            problem(ProblemKind::EntityBraces, value.line,
                    "Braces in the header were written as &#123; and &#125;; they were turned "
                    "back.");
        if (undone.others && !m_hasToldEntities)
            problem(ProblemKind::HeaderEntities, value.line,
                    "Characters in the header were written as HTML entities; they were turned "
                    "back, as in "
                        + quotedExcerpt(value.text) + ".");
        m_hasToldBraces = m_hasToldBraces || undone.braces;
        m_hasToldEntities = m_hasToldEntities || undone.others;
        for (std::string& key : value.keys)
            std::erase(key, '\0');
        for (HeaderValue& item : value.items)
            undoEntitiesIn(item);
    }

    void add(HeaderField field)
    {
        std::erase(field.key, '\0');
        undoEntitiesIn(field.value);
        if (field.value.kind == Kind::Map && isTableOfFields(field.key)) {
            // Zola and Hugo keep terms and extra fields in tables of their own.
            for (std::size_t i = 0; i < field.value.items.size(); ++i)
                add({field.value.keys[i], field.value.items[i], field.value.items[i].line});
            return;
        }
        std::string key = asciiLower(field.key);
        for (const std::string_view table : {"taxonomies.", "extra.", "params."})
            if (key.starts_with(table))
                key.erase(0, table.size());
        const auto known = std::ranges::find(m_fields, key, &HeaderField::key);
        if (known == m_fields.end()) {
            if (m_fields.size() < kMaxHeaderFields)
                m_fields.push_back({std::move(key), std::move(field.value), field.line});
            return;
        }
        problem(ProblemKind::DuplicateKey, field.line,
                "The key \"" + key + "\" stands twice, in lines " + std::to_string(known->line)
                    + " and " + std::to_string(field.line) + "; the last value was taken.");
        known->value = std::move(field.value);
        known->line = field.line;
    }

    static bool isTableOfFields(std::string_view key)
    {
        return key == "taxonomies" || key == "extra" || key == "params";
    }

    /// The first of the keys that has a value.
    const HeaderField* find(Keys keys)
    {
        for (const std::string_view key : keys) {
            const auto field = std::ranges::find(m_fields, key, &HeaderField::key);
            if (field == m_fields.end())
                continue;
            m_used.emplace(key);
            if (field->value.kind != Kind::Null)
                return &*field;
        }
        return nullptr;
    }

    void readTitle()
    {
        const auto written = std::ranges::find(m_fields, "title", &HeaderField::key);
        const int line = written == m_fields.end() ? m_split.headerLine : written->line;
        if (const HeaderField* field = find({"title"})) {
            std::vector<std::string> parts;
            collectScalars(field->value, parts);
            m_result.title = joined(parts);
        }
        if (m_result.title.empty() && m_split.kind != HeaderKind::None)
            problem(ProblemKind::TitleMissing, line,
                    "The header has no title; the file's name stands in.");
    }

    /// `- 前端: Vue` is a mapping to YAML, and a name to whoever wrote it.
    std::string categoryName(const HeaderValue& value)
    {
        if (value.isScalar())
            return collapsed(value.text);
        if (value.kind != Kind::Map || value.keys.empty())
            return {};
        std::string name = value.keys.front();
        if (!value.items.front().text.empty())
            name += ": " + value.items.front().text;
        problem(ProblemKind::CategoryMalformed, value.line,
                "A category is written as a mapping; it was read as the name " + quotedExcerpt(name)
                    + ".");
        return collapsed(name);
    }

    CategoryPath pathOf(const HeaderValue& list, int depth)
    {
        CategoryPath path;
        for (const HeaderValue& item : list.items) {
            if (item.kind == Kind::List && depth < kMaxHeaderNesting) {
                const CategoryPath inner = pathOf(item, depth + 1);
                path.names.insert(path.names.end(), inner.names.begin(), inner.names.end());
            } else if (std::string name = categoryName(item); !name.empty()) {
                path.names.push_back(std::move(name));
            }
        }
        return path;
    }

    void addPath(CategoryPath path)
    {
        const bool isKnown
            = std::ranges::find(m_result.categories, path) != m_result.categories.end();
        if (!path.empty() && !isKnown)
            m_result.categories.push_back(std::move(path));
    }

    void readCategories()
    {
        const HeaderField* field = find({"categories", "category"});
        if (!field)
            return;
        const HeaderValue& value = field->value;
        if (value.kind != Kind::List) {
            std::string name = categoryName(value);
            if (m_style == CategoryStyle::BlankSeparated && value.isScalar())
                addPath({splitAt(name, " ")});
            else if (!name.empty())
                addPath({{std::move(name)}});
            return;
        }
        const bool hasLists = std::ranges::any_of(
            value.items, [](const HeaderValue& item) { return item.kind == Kind::List; });
        if (!hasLists && m_style != CategoryStyle::Terms) {
            addPath(pathOf(value, 0));
            return;
        }
        for (const HeaderValue& item : value.items)
            addPath(pathOf({.kind = Kind::List, .items = {item}, .line = item.line}, 0));
    }

    void readTags()
    {
        const HeaderField* field = find({"tags", "tag", "labels"});
        if (!field)
            return;
        std::vector<std::string> names;
        if (field->value.isScalar()) {
            const bool hasCommas = field->value.text.find(',') != std::string::npos;
            const bool atBlanks = m_style == CategoryStyle::BlankSeparated && !hasCommas;
            names = splitAt(field->value.text, atBlanks ? " " : ",");
        } else {
            collectScalars(field->value, names);
        }
        for (std::string& name : names)
            addUnique(m_result.tags, std::move(name));
    }

    void collectAuthors(const HeaderValue& value, std::vector<std::string>& names, int depth)
    {
        if (depth > kMaxHeaderNesting)
            return;
        if (value.isScalar()) {
            if (std::string name = withoutWikiLink(collapsed(value.text)); !name.empty())
                addUnique(names, std::move(name));
        } else if (value.kind == Kind::Map) {
            for (std::size_t i = 0; i < value.items.size(); ++i)
                if (asciiLower(value.keys[i]) == "name")
                    collectAuthors(value.items[i], names, depth + 1);
        } else {
            for (const HeaderValue& item : value.items)
                collectAuthors(item, names, depth + 1);
        }
    }

    void readAuthor()
    {
        const HeaderField* field = find({"author", "authors", "creator", "byline"});
        if (!field)
            return;
        std::vector<std::string> names;
        collectAuthors(field->value, names, 0);
        m_result.author = joined(names);
    }

    void readDate()
    {
        for (const std::string_view key :
             {"date", "published", "pubdate", "publishdate", "publish_date", "created", "saved",
              "create_time", "updated", "update", "modified", "lastmod"}) {
            const HeaderField* field = find({key});
            const bool isList = field && field->value.kind == Kind::List
                && !field->value.items.empty(); // `date: [2021-03-04]`
            const HeaderValue* value = !field ? nullptr
                : isList                      ? &field->value.items.front()
                                              : &field->value;
            if (!value || !value->isScalar())
                continue;
            const std::string text(trimmed(value->text));
            if (text.empty())
                continue;
            ArticleDate date = parseDate(text);
            if (!date.sortSeconds && key != "date")
                continue; // `published: true`
            m_result.date = std::move(date);
            if (!m_result.date.sortSeconds)
                problem(ProblemKind::InvalidDate, field->line,
                        quotedExcerpt(text)
                            + " is no date; its text was kept, and the article sorts behind "
                              "the dated ones.");
            return;
        }
    }

    /// A picture's address; in a mapping its `path`, `src`, `url` or `image`.
    static std::string addressIn(const HeaderValue& value)
    {
        if (value.isScalar()) {
            const std::string text(trimmed(value.text));
            return text == "true" || text == "false" ? std::string() : text;
        }
        if (value.kind == Kind::List)
            return value.items.empty() || !value.items.front().isScalar()
                ? std::string()
                : addressIn(value.items.front());
        for (const std::string_view key : {"path", "src", "url", "image", "feature", "teaser"})
            for (std::size_t i = 0; i < value.items.size(); ++i)
                if (value.keys[i] == key && value.items[i].isScalar())
                    return addressIn(value.items[i]);
        return {};
    }

    std::string address(Keys keys)
    {
        for (const std::string_view key : keys) {
            if (const HeaderField* field = find({key}))
                if (std::string found = addressIn(field->value); !found.empty())
                    return found;
        }
        return {};
    }

    void readSource()
    {
        for (const std::string_view key : {"source", "source_url", "original-url", "original_url",
                                           "originalurl", "url", "link", "canonical_url", "via"}) {
            const auto field = std::ranges::find(m_fields, key, &HeaderField::key);
            if (field == m_fields.end() || !field->value.isScalar())
                continue;
            const std::string text(trimmed(field->value.text));
            if (!isWebAddress(text))
                continue;
            m_used.emplace(key);
            m_result.sourceUrl = text;
            return;
        }
    }

    void readOthers()
    {
        for (const HeaderField& field : m_fields)
            if (field.value.isScalar() && !m_used.contains(field.key))
                m_result.others.emplace(field.key, trimmed(field.value.text));
    }

    const SplitText& m_split;
    CategoryStyle m_style;
    std::vector<HeaderField> m_fields; ///< keys in lower case, each once
    std::set<std::string, std::less<>> m_used;
    bool m_hasToldBraces = false;
    bool m_hasToldEntities = false;
    FrontMatter m_result;
};

} // namespace

FrontMatter parseFrontMatter(const SplitText& split, CategoryStyle style)
{
    return MeaningReader(readFields(split), split, style).read();
}

} // namespace lectern::text
