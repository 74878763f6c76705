using System.Runtime.CompilerServices;
using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.GraphQL.Tests.CodeFirst;

/// <summary>A file in, and how far it is: the mutation and the subscription that docs/graphql.md works through.</summary>
internal static class RegistryImports
{
    /// <summary>A table that was handed in.</summary>
    /// <param name="FileName">The sender's name for it.</param>
    /// <param name="Rows">Lines in it.</param>
    internal sealed record SiteImport(string FileName, int Rows);

    /// <summary>The file cannot be read.</summary>
    /// <param name="Message">What is wrong.</param>
    /// <param name="Code">The same for a program.</param>
    internal sealed record FileRefusedError(string Message, string Code) : IMutationError;

    /// <summary>How far an import is.</summary>
    internal sealed record ImportProgress(string Stage, int RowsDone, int? RowsTotal);

    [MutationType]
    internal static class Mutations
    {
        /// <summary>Hands a table in.</summary>
        /// <param name="file">The table.</param>
        /// <param name="isDryRun">Whether to look only.</param>
        /// <param name="cancellationToken">Nobody waits any more.</param>
        [Error(typeof(FileRefusedError))]
        public static async Task<MutationResult<SiteImport>> ImportSitesAsync(
            IUploadedFile file, bool isDryRun = false, CancellationToken cancellationToken = default)
        {
            if (file.Length == 0)
                return MutationResult.Failed<SiteImport>(new FileRefusedError("The file is empty.", "empty"));
            using var reader = new StreamReader(file.OpenRead());
            var rows = (await reader.ReadToEndAsync(cancellationToken)).Split('\n').Length;
            return new SiteImport(file.FileName, isDryRun ? 0 : rows);
        }
    }

    [SubscriptionType]
    internal static class Subscriptions
    {
        /// <summary>Each change of an import, the present state first.</summary>
        public static async IAsyncEnumerable<ImportProgress> ImportProgressAsync(
            string importId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            yield return new ImportProgress($"reading {importId}", 0, null);
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return new ImportProgress("done", 2, 2);
        }
    }
}
