using System.Text;
using Mhep.Data.GraphQL.Execution;
using GraphQLSchema = Mhep.Data.GraphQL.Types.Schema;

namespace Mhep.Data.GraphQL.Tests.Execution;

/// <summary>Asks a schema and gives the answer as text.</summary>
internal static class Asking
{
    public static async Task<string> AskAsync(
        this GraphQLSchema schema,
        string query,
        object? rootValue = null,
        IReadOnlyDictionary<string, object?>? variables = null,
        ExecutorOptions? options = null)
    {
        using var executor = new Executor(schema, options);
        var request = new ExecutionRequest { Query = query, RootValue = rootValue, Variables = variables };
        using var result = await executor.ExecuteAsync(request);
        return Encoding.UTF8.GetString(result.ToUtf8());
    }
}
