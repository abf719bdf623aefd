#pragma once

#include "store/compression_dictionary.h"
#include "store/statement_cache.h"

#include <cstdint>
#include <memory>

namespace lectern::store {

/// `dictionary`: what originals are packed with. Rows are never changed and never removed.
class DictionaryTable final {
public:
    explicit DictionaryTable(StatementCache& statements)
        : m_statements(statements)
    {
    }

    /// The one to pack with; nullptr: the library has none yet.
    Result<std::shared_ptr<const CompressionDictionary>> newest();
    /// ErrorKind::Database where it is gone. The last one is kept at hand.
    Result<std::shared_ptr<const CompressionDictionary>> find(std::uint32_t id);
    /// Does nothing where the same one is there already.
    Result<void> add(const CompressionDictionary& dictionary);

private:
    StatementCache& m_statements;
    std::shared_ptr<const CompressionDictionary> m_last;
};

} // namespace lectern::store
