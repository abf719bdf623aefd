#pragma once

#include "text/csv_reader.h"
#include "text/export_index.h"
#include "text/export_names.h"

namespace lectern::text {

/// The records of a CSV behind its first, which names the columns.
class CsvScanner final : public ExportScanner {
public:
    explicit CsvScanner(ExportKind kind)
        : m_names(kind)
    {
    }

    void feed(std::string_view bytes) override;
    ExportIndex finish() override;

private:
    /// A record that is longer has a quote that is never closed: it is taken to be one line.
    static constexpr std::size_t kMaxRecordBytes = std::size_t {4} * 1024 * 1024;

    void takeRecords(bool isLast);
    void take(std::string_view record);

    ExportNames m_names;
    ExportIndex m_index;
    LinkColumns m_columns;
    std::string m_rest; ///< what no record was made of yet
    std::uint64_t m_at = 0; ///< where `m_rest` begins
    std::size_t m_triedBytes = 0; ///< that many of `m_rest` are no whole record
    std::int64_t m_count = 0; ///< records, the first included
    bool m_tooMany = false;
};

} // namespace lectern::text
