#include "text/csv_scanner.h"

#include "text/address_filter.h"
#include "text/header_strings.h"

#include <algorithm>

namespace lectern::text {

void CsvScanner::feed(std::string_view bytes)
{
    if (m_tooMany)
        return;
    m_rest.append(bytes);
    // A long quoted field is looked through again only after it has doubled: linear in the end.
    const bool isWorthATry = m_rest.size() >= 2 * m_triedBytes || m_rest.size() > kMaxRecordBytes;
    if (isWorthATry)
        takeRecords(false);
}

void CsvScanner::takeRecords(bool isLast)
{
    std::size_t begin = 0;
    const auto rest = [&] { return std::string_view(m_rest).substr(begin); };
    while (begin < m_rest.size() && !m_tooMany) {
        std::size_t length = csvRecordLength(rest());
        const bool isEndless = length == std::string_view::npos && rest().size() > kMaxRecordBytes;
        if (isEndless || (isLast && length == std::string_view::npos)) {
            const std::size_t lineEnd = rest().find('\n');
            length = lineEnd == std::string_view::npos ? rest().size() : lineEnd + 1;
            const bool isOpen = csvRecordLength(std::string(rest().substr(0, length)) + '\n')
                == std::string_view::npos;
            if (isOpen)
                m_index.problems.push_back(
                    {{},
                     0,
                     ProblemKind::ExportDamaged,
                     "A quotation mark in record " + std::to_string(m_count + 1)
                         + " is never closed; the record was taken to end with its line."});
        }
        if (length == std::string_view::npos)
            break;
        take(rest().substr(0, length));
        begin += length;
        m_at += length;
    }
    m_rest.erase(0, begin);
    m_triedBytes = m_rest.size();
}

void CsvScanner::take(std::string_view record)
{
    const bool isBlank = trimmed(record).empty();
    if (isBlank)
        return;
    if (++m_count == 1) {
        m_index.head = record;
        m_columns = linkColumns(csvFields(record));
        return;
    }
    if (m_index.entries.size() == kMaxExportEntries) {
        m_tooMany = true;
        return;
    }
    const auto fields = csvFields(record);
    const std::string address(m_columns.url < fields.size() ? trimmedAddress(fields[m_columns.url])
                                                            : "");
    if (safeLinkAddress(address).empty() || !address.starts_with("http")) {
        ++m_index.leftOut;
        m_index.problems.push_back({{},
                                    0,
                                    ProblemKind::NotAPage,
                                    "Record " + std::to_string(m_count)
                                        + " names no address of the web: "
                                        + quotedExcerpt(address.empty() ? record : address) + "."});
        return;
    }
    m_index.entries.push_back({m_at, record.size(), m_names.byAddress(address), {}, {}});
}

ExportIndex CsvScanner::finish()
{
    takeRecords(true);
    if (m_tooMany)
        m_index.problems.push_back({{},
                                    0,
                                    ProblemKind::TooLarge,
                                    "The export has more than 500,000 links; the others were left "
                                    "out."});
    if (!m_index.head.empty() && !m_index.head.ends_with('\n') && !m_index.head.ends_with('\r'))
        m_index.head += '\n';
    return std::move(m_index);
}

} // namespace lectern::text
