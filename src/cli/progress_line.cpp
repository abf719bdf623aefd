#include "cli/progress_line.h"

#include "cli/output.h"

#include <algorithm>
#include <cstdio>
#include <string>

namespace lectern::cli {

namespace {

std::string remaining(const importer::ImportProgress& progress)
{
    const auto opened = progress.done - progress.unopened;
    if (opened <= 0 || progress.seconds < 1)
        return {};
    const double rate = static_cast<double>(opened) / progress.seconds;
    const auto seconds
        = static_cast<long long>(static_cast<double>(progress.total - progress.done) / rate);
    char text[64];
    std::snprintf(text, sizeof text, "  %.0f/s  %lld:%02lld left", rate, seconds / 60,
                  seconds % 60);
    return text;
}

std::string describe(const importer::ImportProgress& progress)
{
    using Phase = importer::ImportProgress::Phase;
    if (progress.phase == Phase::Scanning)
        return "Looking for articles: " + grouped(progress.total);
    if (progress.phase == Phase::Paused)
        return "Paused";
    if (progress.phase == Phase::Finishing)
        return "Finishing";
    const long long percent = progress.total > 0 ? progress.done * 100 / progress.total : 100;
    return padLeft(std::to_string(percent), 3) + " %  " + grouped(progress.done) + " of "
        + grouped(progress.total) + remaining(progress) + "  " + oneLine(progress.currentPath);
}

} // namespace

ProgressLine::ProgressLine()
    : m_visible(errorIsTerminal())
{
}

void ProgressLine::show(const importer::ImportProgress& progress)
{
    if (m_visible)
        show(describe(progress));
}

void ProgressLine::show(std::string_view text)
{
    if (!m_visible)
        return;
    const std::string line = "\r\x1b[K" + cutToColumns(text, std::max(20, terminalColumns() - 1));
    std::fwrite(line.data(), 1, line.size(), stderr);
    std::fflush(stderr);
    m_drawn = true;
}

void ProgressLine::clear()
{
    if (m_drawn)
        std::fputs("\r\x1b[K", stderr);
    m_drawn = false;
}

} // namespace lectern::cli
