#include "store/search_advisor.h"

#include "search/other_readings.h"
#include "store/article_query.h"
#include "store/read_snapshot.h"

#include <algorithm>
#include <utility>

namespace lectern::store {

namespace {

std::string written(std::vector<search::QueryNode> parts)
{
    search::Query query;
    query.root.parts = std::move(parts);
    return search::toText(query);
}

/// The filter with other words, which say themselves where a word may go on.
ArticleFilter withWords(ArticleFilter filter, std::vector<search::QueryNode> parts)
{
    filter.query = written(std::move(parts));
    filter.lastWord = ArticleFilter::LastWord::Whole;
    return filter;
}

ArticleFilter everywhere(const ArticleFilter& filter)
{
    ArticleFilter wide;
    wide.query = filter.query;
    wide.lastWord = filter.lastWord;
    wide.variants = filter.variants;
    return wide;
}

std::string joined(const std::vector<std::string>& terms, const std::vector<std::size_t>& which)
{
    std::string text;
    for (const auto i : which)
        text += (text.empty() ? "" : " ") + terms[i];
    return text;
}

} // namespace

Result<SearchAdvice> SearchAdvisor::advise(const ArticleFilter& filter)
{
    const ReadSnapshot snapshot(m_database.database());
    m_filter = filter;
    m_advice = {};
    m_missing.clear();
    m_written.clear();
    m_asked = ArticleQuery::queryOf(filter).root.parts;
    for (auto& part : search::parseQuery(filter.query).root.parts)
        m_written.push_back(written({std::move(part)}));
    if (m_asked.empty())
        return m_advice;
    if (auto done = findMissing(); !done)
        return fail(done.error());
    if (auto done = addReadings(); !done)
        return fail(done.error());
    if (auto done = addWithout(); !done)
        return fail(done.error());
    if (filter.variants == Variants::Apart) {
        NearSearch alike {NearSearch::Kind::OtherForm, {}, {}, filter, 0};
        alike.filter.variants = Variants::Alike;
        if (auto done = add(std::move(alike)); !done)
            return fail(done.error());
    }
    if (const auto wide = everywhere(filter); wide != filter) {
        if (auto done = add({NearSearch::Kind::Everywhere, {}, {}, wide, 0}); !done)
            return fail(done.error());
    }
    return std::move(m_advice);
}

Result<void> SearchAdvisor::findMissing()
{
    for (std::size_t i = 0; i < std::min(m_asked.size(), kMostTerms); ++i) {
        const auto count = m_articles.count(withWords(everywhere(m_filter), {m_asked[i]}));
        if (!count)
            return fail(count.error());
        if (*count > 0)
            continue;
        m_missing.push_back(i);
        m_advice.missing.push_back(m_written[i]);
    }
    return {};
}

/// Of the terms that nothing has; where each has something, of all of them.
Result<void> SearchAdvisor::addReadings()
{
    const bool anyMissing = !m_missing.empty();
    for (std::size_t i = 0; i < std::min(m_asked.size(), kMostTerms); ++i) {
        if (anyMissing && !std::ranges::binary_search(m_missing, i))
            continue;
        if (auto done = addReadingOf(i); !done)
            return done;
        if (m_advice.near.size() == kMostReadings)
            break;
    }
    return {};
}

/// The nearest one that finds anything.
Result<void> SearchAdvisor::addReadingOf(std::size_t term)
{
    const auto& asked = m_asked[term];
    const auto* typed = std::get_if<search::Term>(&asked.condition);
    if (asked.kind != search::QueryNode::Kind::Leaf || !typed)
        return {};
    const std::size_t before = m_advice.near.size();
    for (auto& reading : search::otherReadings(*typed)) {
        Parts parts = m_asked;
        parts[term] = reading;
        const NearSearch near {NearSearch::Kind::Reading, m_written[term],
                               written({std::move(reading)}), withWords(m_filter, std::move(parts)),
                               0};
        if (auto done = add(near); !done || m_advice.near.size() > before)
            return done;
    }
    return {};
}

Result<void> SearchAdvisor::addWithout()
{
    if (m_asked.size() < 2)
        return {};
    auto& near = m_advice.near;
    const auto before = static_cast<std::ptrdiff_t>(near.size());
    for (std::size_t i = 0; i < std::min(m_asked.size(), kMostTerms); ++i) {
        Parts rest = m_asked;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
        const NearSearch without {
            NearSearch::Kind::Without, m_written[i], {}, withWords(m_filter, std::move(rest)), 0};
        if (auto done = add(without); !done)
            return done;
    }
    std::ranges::stable_sort(near.begin() + before, near.end(), std::ranges::greater(),
                             &NearSearch::articles);
    near.resize(std::min(near.size(), static_cast<std::size_t>(before) + kMostWithout));
    return std::ssize(near) == before ? addWithoutMissing() : Result<void>();
}

/// Where two terms have nothing, leaving out one of them is not enough.
Result<void> SearchAdvisor::addWithoutMissing()
{
    if (m_missing.size() < 2 || m_missing.size() == m_asked.size())
        return {};
    Parts rest;
    for (std::size_t i = 0; i < m_asked.size(); ++i) {
        if (!std::ranges::binary_search(m_missing, i))
            rest.push_back(m_asked[i]);
    }
    return add({NearSearch::Kind::Without,
                joined(m_written, m_missing),
                {},
                withWords(m_filter, std::move(rest)),
                0});
}

Result<void> SearchAdvisor::add(NearSearch search)
{
    const auto count = m_articles.count(search.filter);
    if (!count)
        return fail(count.error());
    search.articles = *count;
    if (*count > 0)
        m_advice.near.push_back(std::move(search));
    return {};
}

} // namespace lectern::store
