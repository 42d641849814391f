import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { FurtherFieldsProps } from './FurtherFields.tsx';

/** The part of the program that edits fields. */
export interface FieldEditorsPart {
  readonly FurtherFields: (props: FurtherFieldsProps) => ReactElement;
  readonly MoreFields: (props: FurtherFieldsProps) => ReactElement | null;
}

/** Loads what edits fields while Jira is asked which there are: the first screens need none of it. */
export function useEditors(): UseQueryResult<FieldEditorsPart> {
  return useQuery({
    queryKey: ['field-editors'],
    queryFn: (): Promise<FieldEditorsPart> => import('./FurtherFields.tsx'),
  });
}
