import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { FidelityHistoryDocument } from './codegen/graphql';

// The types know what may be null, what a variable is, and which values an enum has.
type Review = NonNullable<NonNullable<NonNullable<ResultOf<typeof FidelityHistoryDocument>['site']>['fidelityReviews']>['nodes']>[number];

export const variables: VariablesOf<typeof FidelityHistoryDocument> = { site: 'SYN-B1' };
export const total = (review: Review): number | null => review.total;
export const next = (review: Review): string => `${review.reviewDate} ${review.band}`;
