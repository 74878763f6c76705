using Mhep.Data.GraphQL.Types.Building;
using GraphQLSchema = Mhep.Data.GraphQL.Types.Schema;

namespace Mhep.Data.GraphQL.Tests.Validation;

/// <summary>The one schema of the rule tests: people, teams and clients, with something of every kind of type.</summary>
internal static class TeamSchema
{
    public const string Sdl = """
        directive @tag(name: String!) repeatable on FIELD | FRAGMENT_SPREAD | QUERY
        directive @once(note: String @deprecated(reason: "Say nothing.")) on FIELD | INLINE_FRAGMENT
        directive @onVariable on VARIABLE_DEFINITION

        interface Named { name: String }
        interface Worker implements Named { name: String hours: Float! }
        type Specialist implements Worker & Named {
          name(short: Boolean = false): String
          hours: Float!
          role: Role
          caseload(first: Int!, after: String): [Client!]!
          team: Team
          nickname: String @deprecated(reason: "Use name.")
        }
        type Volunteer implements Worker & Named { name: String hours: Float! since: Int }
        type Client { id: ID! name: String age: Int specialist: Specialist jobs(period: Period): [Job!] }
        type Job { title: String hours: Int client: Client }
        type Team implements Named { name: String members: [Worker] }
        union Found = Specialist | Client | Team
        enum Role { EMPLOYMENT PEER @deprecated(reason: "Use EMPLOYMENT.") }
        enum Grain { MONTH QUARTER }
        input Period { from: String! to: String! grain: Grain = MONTH labels: [String!] old: Int @deprecated(reason: "No use.") }
        input ClientKey @oneOf { id: ID number: Int }
        scalar Anything

        type Query {
          specialist(id: ID!): Specialist
          worker: Worker
          named: Named
          search(text: String = "", limit: Int! = 10): [Found!]
          client(key: ClientKey, old: Int @deprecated(reason: "Use key.")): Client
          jobs(period: Period, hours: [Int!], roles: [Role]): [Job!]
          anything(value: Anything): Anything
          flag(value: Boolean, ratio: Float, id: ID, role: Role, count: Int): Boolean
        }
        type Mutation { rename(id: ID!, name: String!): Specialist }
        type Subscription { changed(id: ID): Specialist other: Int }
        """;

    public static GraphQLSchema Schema { get; } = SchemaValidator.AssertValid(SchemaBuilder.FromSdl(Sdl));
}
