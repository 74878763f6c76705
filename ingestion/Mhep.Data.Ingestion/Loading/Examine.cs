using Mhep.Data.Ingestion.Checks;
using Mhep.Data.Schema;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>Reads and checks a file against what is known. May be asked again with other knowledge.</summary>
/// <param name="context">Where more can be read.</param>
/// <param name="known">Sites and time in post.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal delegate Task<Examination> Examine(MhepDbContext context, KnownData known, CancellationToken cancellationToken);
