namespace Mhep.Data.Schema;

/// <summary>Makes a database forget on the disk, too, what was deleted from it: a database keeps the bytes of deleted rows until it needs their room.</summary>
public interface IStorageScrub
{
    /// <summary>Writes the database anew without anything that was deleted. Readers go on; writers wait.</summary>
    /// <param name="context">Of the database; without an open transaction.</param>
    /// <param name="cancellationToken">Gives up; the data are as they were, deleted bytes may still be there.</param>
    /// <returns>False where a reader kept old pages alive all the time: done again later, it will be done.</returns>
    Task<bool> ScrubAsync(MhepDbContext context, CancellationToken cancellationToken);

    /// <summary>The files that the database consists of at this moment, with their full paths; to be searched byte by byte.</summary>
    /// <param name="context">Of the database.</param>
    IReadOnlyList<string> FilesOf(MhepDbContext context);

    /// <summary>The ways in which a number of 64 bits may stand in those files.</summary>
    /// <param name="number">Such as a client's internal id.</param>
    IReadOnlyList<byte[]> BytesOf(long number);
}
