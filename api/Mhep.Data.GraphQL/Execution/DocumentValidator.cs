using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Execution;

/// <summary>Checks a document against a schema; called once a document, its outcome is kept with the plan.</summary>
/// <param name="schema">The schema.</param>
/// <param name="document">The document.</param>
/// <returns>What is wrong with it; empty when it may be run.</returns>
public delegate IReadOnlyList<GraphQLError> DocumentValidator(Schema schema, DocumentNode document);
