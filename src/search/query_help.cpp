#include "search/query_help.h"

#include <QtGlobal>

#include <array>

namespace lectern::search {

namespace {

constexpr QueryHelpLine heading(const char* sentence)
{
    return {nullptr, sentence};
}

constexpr std::array kLines {
    heading(QT_TRANSLATE_NOOP("QueryHelp", "Words")),
    QueryHelpLine {
        "微信 linux",
        QT_TRANSLATE_NOOP("QueryHelp",
                          "Both occur, in title or text. Chinese, Japanese and Korean are found by "
                          "any characters that stand side by side, one is enough; Latin words and "
                          "numbers are found whole.")},
    QueryHelpLine {"linu*", QT_TRANSLATE_NOOP("QueryHelp", "A word that begins so.")},
    QueryHelpLine {
        "\"open source\"",
        QT_TRANSLATE_NOOP("QueryHelp", "These words one after the other; also “…” and 「…」.")},
    QueryHelpLine {"微信 OR 淘宝",
                   QT_TRANSLATE_NOOP("QueryHelp", "One of them is enough; also with | between.")},
    QueryHelpLine {"微信 -淘宝", QT_TRANSLATE_NOOP("QueryHelp", "Without what follows the minus.")},
    QueryHelpLine {"(微信 OR 淘宝) -(a b)",
                   QT_TRANSLATE_NOOP("QueryHelp", "Parentheses group words.")},
    heading(QT_TRANSLATE_NOOP("QueryHelp", "Where")),
    QueryHelpLine {"title:微信",
                   QT_TRANSLATE_NOOP("QueryHelp", "In the title alone; also 标题：微信.")},
    QueryHelpLine {"author:张三", QT_TRANSLATE_NOOP("QueryHelp", "By this author; also 作者：.")},
    QueryHelpLine {
        "category:新媒体/产品",
        QT_TRANSLATE_NOOP("QueryHelp", "In a category whose path holds this; also 分类：.")},
    QueryHelpLine {"tag:运营", QT_TRANSLATE_NOOP("QueryHelp", "With such a tag; also 标签：.")},
    QueryHelpLine {
        "site:qq.com",
        QT_TRANSLATE_NOOP("QueryHelp", "From this web site or one below it; also 网站：.")},
    QueryHelpLine {
        "source:blog",
        QT_TRANSLATE_NOOP("QueryHelp", "From a file whose path holds this; also 来源：.")},
    QueryHelpLine {"highlight:平台",
                   QT_TRANSLATE_NOOP("QueryHelp", "In what the author highlighted; also 重点：.")},
    QueryHelpLine {
        "note:再读",
        QT_TRANSLATE_NOOP("QueryHelp", "In your own highlights and notes; also 笔记：.")},
    QueryHelpLine {"title:(微信 OR 淘宝)",
                   QT_TRANSLATE_NOOP("QueryHelp", "A field may stand before parentheses.")},
    heading(QT_TRANSLATE_NOOP("QueryHelp", "When")),
    QueryHelpLine {
        "after:2021 before:2022-07",
        QT_TRANSLATE_NOOP("QueryHelp",
                          "From the beginning of 2021 until the end of June 2022; also 晚于： and "
                          "早于：. Dates are years, months or days: 2021, 2021-03, 2021/3/5, "
                          "2021年3月.")},
    QueryHelpLine {
        "on:2021-03-05",
        QT_TRANSLATE_NOOP("QueryHelp",
                          "On that day, in that month or year; also 日期：. An article that names "
                          "no date counts by its file's, which is shown as such.")},
    QueryHelpLine {"after:7d",
                   QT_TRANSLATE_NOOP("QueryHelp",
                                     "Of the last seven days; 2w, 3m and 1y are weeks, months and "
                                     "a year.")},
    QueryHelpLine {"on:last-year",
                   QT_TRANSLATE_NOOP("QueryHelp",
                                     "Also today, yesterday, this-week, last-week, this-month, "
                                     "last-month and this-year; 今天, 去年 and so on.")},
    heading(QT_TRANSLATE_NOOP("QueryHelp", "Which")),
    QueryHelpLine {
        "is:unread",
        QT_TRANSLATE_NOOP("QueryHelp",
                          "Also is:read, is:starred, is:duplicate (several files hold it) and "
                          "is:missing (its files are gone); 状态：未读, 已读, 星标, 重复, 缺失.")},
    QueryHelpLine {"has:image",
                   QT_TRANSLATE_NOOP(
                       "QueryHelp",
                       "Also has:video (films and frames), has:highlight and has:note; 含：图片, "
                       "视频, 重点, 笔记.")},
    QueryHelpLine {"lang:ja",
                   QT_TRANSLATE_NOOP(
                       "QueryHelp",
                       "In this language, as far as the characters tell: zh, zh-hans, zh-hant, "
                       "ja, ko, ar, he, and en for everything in Latin letters; also 语言：繁体.")},
    QueryHelpLine {
        "length:>3000",
        QT_TRANSLATE_NOOP("QueryHelp",
                          "Of more than so many characters; also <500, >=3000, <=500, 500..3000, "
                          ">3k, >1万; 字数：.")},
};

} // namespace

std::span<const QueryHelpLine> queryHelp()
{
    return kLines;
}

} // namespace lectern::search
