import {
  ask,
  attachPaper,
  bringPaper,
  changeDocument,
  detachPaper,
  dropUpload,
  eraseDocument,
  type Input,
  listDocuments,
  listPapers,
  skipPaper,
} from '@famulus/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

export const useDocuments = () =>
  useQuery({ queryKey: ['documents'], queryFn: ({ signal }) => ask(listDocuments, {}, { signal }) })

type Application = { readonly studentId: string; readonly applicationId: string }

export const usePapers = (params: Application) =>
  useQuery({
    queryKey: ['papers', params.applicationId],
    queryFn: ({ signal }) => ask(listPapers, { params }, { signal }),
  })

/** Does one thing with the server and asks everything that hangs on it again. */
function useDoing<Asked, Answer>(mutationFn: (asked: Asked) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => queries.invalidateQueries() })
}

export const useChange = (documentId: string) =>
  useDoing((json: Input<typeof changeDocument>['json']) =>
    ask(changeDocument, { params: { documentId }, json }),
  )

export const useErase = (documentId: string) =>
  useDoing((knowing: string[]) => ask(eraseDocument, { params: { documentId }, json: { knowing } }))

export const useDrop = () => useDoing((uploadId: string) => ask(dropUpload, { params: { uploadId } }))

type Paper = Application & { readonly paper: string }

export const useAttach = (paper: Paper) =>
  useDoing(({ documentId, sharesHealth }: { documentId: string; sharesHealth: boolean }) =>
    ask(attachPaper, { params: { ...paper, documentId }, json: { sharesHealth } }),
  )

export const useDetach = (paper: Paper) =>
  useDoing((documentId: string) => ask(detachPaper, { params: { ...paper, documentId } }))

/** Undefined: the paper is to be brought after all. */
export const useSkip = (paper: Paper) =>
  useDoing((why: string | undefined) =>
    why === undefined ? ask(bringPaper, { params: paper }) : ask(skipPaper, { params: paper, json: { why } }),
  )
