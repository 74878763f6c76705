using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.AspNetCore;

/// <summary>What an operation may do, by the way it came.</summary>
/// <param name="Allowed">Kinds of operation that may be run.</param>
/// <param name="Cost">Whether the answer tells what it costs.</param>
/// <param name="AcceptsParts">Whether its answer may come in parts.</param>
internal readonly record struct OperationTerms(AllowedOperations Allowed, CostReporting Cost, bool AcceptsParts);
